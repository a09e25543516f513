/**
 * Runs programs on other machines, by whatever gives a byte stream to them.
 */
@NullMarked
package io.github.tmuxorc.host;

import org.jspecify.annotations.NullMarked;
