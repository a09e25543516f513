package io.github.tmuxorc.server;

/**
 * Why a tool cannot be called.
 *
 * @param known whether there is such a tool at all; if not, the call breaks the protocol
 * @param text what is wrong, and what to do
 */
record ToolRefusal(boolean known, String text) {

}
