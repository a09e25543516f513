/**
 * Commands on tmux sessions and panes.
 */
@NullMarked
package io.github.tmuxorc.terminal;

import org.jspecify.annotations.NullMarked;
