/**
 * Teams: plans of them, and the sessions in which they are started, seen, stopped and
 * brought back.
 */
@NullMarked
package io.github.tmuxorc.team;

import org.jspecify.annotations.NullMarked;
