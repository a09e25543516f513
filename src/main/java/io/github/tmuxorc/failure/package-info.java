/**
 * What can go wrong, each with a remedy and an exit code.
 */
@NullMarked
package io.github.tmuxorc.failure;

import org.jspecify.annotations.NullMarked;
