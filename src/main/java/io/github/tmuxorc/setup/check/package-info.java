/**
 * Looks at what the program needs, and changes nothing.
 */
@NullMarked
package io.github.tmuxorc.setup.check;

import org.jspecify.annotations.NullMarked;
