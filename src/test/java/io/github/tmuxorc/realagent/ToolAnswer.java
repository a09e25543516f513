package io.github.tmuxorc.realagent;

/**
 * What a tool answered in a conversation.
 *
 * @param tool the name of the tool
 * @param text its answer, as the model sees it
 */
record ToolAnswer(String tool, String text) {

}
