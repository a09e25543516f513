/**
 * The MCP clients and checks of others, against the packaged program.
 */
@NullMarked
package io.github.tmuxorc.client;

import org.jspecify.annotations.NullMarked;
