package io.github.tmuxorc.demo;

/**
 * A message for the agent.
 *
 * @param text the whole text
 * @param shown the text as the screen shows it: a long paste is a short note
 */
record Prompt(String text, String shown) {

}
