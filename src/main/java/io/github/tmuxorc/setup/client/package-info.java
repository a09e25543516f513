/**
 * Registers this program with the MCP clients of the user.
 */
@NullMarked
package io.github.tmuxorc.setup.client;

import org.jspecify.annotations.NullMarked;
