/**
 * The program itself: it starts agents in tmux, knows their state and carries messages.
 */
@NullMarked
package io.github.tmuxorc;

import org.jspecify.annotations.NullMarked;
