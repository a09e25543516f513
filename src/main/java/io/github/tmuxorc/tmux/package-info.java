/**
 * Talks to a tmux server in domain words.
 */
@NullMarked
package io.github.tmuxorc.tmux;

import org.jspecify.annotations.NullMarked;
