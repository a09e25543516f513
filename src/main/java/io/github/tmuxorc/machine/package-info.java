/**
 * The files and processes of the machine that a tmux server runs on.
 */
@NullMarked
package io.github.tmuxorc.machine;

import org.jspecify.annotations.NullMarked;
