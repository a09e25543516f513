/**
 * The command line: arguments in, results and exit codes out.
 */
@NullMarked
package io.github.tmuxorc.surface;

import org.jspecify.annotations.NullMarked;
