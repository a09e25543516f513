/**
 * Runs command lines in the shells of panes.
 */
@NullMarked
package io.github.tmuxorc.terminal.run;

import org.jspecify.annotations.NullMarked;
