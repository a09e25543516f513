/**
 * Serves the commands as tools to a client of the Model Context Protocol, over standard
 * input and output.
 */
@NullMarked
package io.github.tmuxorc.server;

import org.jspecify.annotations.NullMarked;
