/**
 * Adds to the user's tmux a view of the agents and keys to reach them.
 */
@NullMarked
package io.github.tmuxorc.setup.tmux;

import org.jspecify.annotations.NullMarked;
