/**
 * Talks to a tmux server over one long-lived control-mode connection.
 */
@NullMarked
package io.github.tmuxorc.tmux.control;

import org.jspecify.annotations.NullMarked;
