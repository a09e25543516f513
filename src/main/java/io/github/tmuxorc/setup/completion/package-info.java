/**
 * Puts the scripts by which shells complete what is typed for this program where those
 * shells look for them.
 */
@NullMarked
package io.github.tmuxorc.setup.completion;

import org.jspecify.annotations.NullMarked;
