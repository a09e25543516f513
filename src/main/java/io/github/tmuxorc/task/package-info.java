/**
 * Task boards: what a team has to do, who does it, and what came of it.
 */
@NullMarked
package io.github.tmuxorc.task;

import org.jspecify.annotations.NullMarked;
