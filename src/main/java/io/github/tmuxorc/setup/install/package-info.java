/**
 * Puts this program where the user's shell finds it, and takes it away again.
 */
@NullMarked
package io.github.tmuxorc.setup.install;

import org.jspecify.annotations.NullMarked;
