package io.github.tmuxorc.bench;

/**
 * A call as a model makes it.
 *
 * @param tool name of the tool
 * @param what is asked of it, in words
 * @param arguments a JSON object
 */
record ToolCall(String tool, String what, String arguments) {
}
