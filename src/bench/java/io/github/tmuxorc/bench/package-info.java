/**
 * Measures the built program folder as its users run it: as a process.
 */
@NullMarked
package io.github.tmuxorc.bench;

import org.jspecify.annotations.NullMarked;
