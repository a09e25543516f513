/**
 * The main job on a private tmux server, to try the program out.
 */
@NullMarked
package io.github.tmuxorc.quickstart;

import org.jspecify.annotations.NullMarked;
