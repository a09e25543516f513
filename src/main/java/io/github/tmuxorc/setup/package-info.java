/**
 * Installs this program and registers it with the MCP clients of the user.
 */
@NullMarked
package io.github.tmuxorc.setup;

import org.jspecify.annotations.NullMarked;
