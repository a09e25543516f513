package io.github.tmuxorc.agent;

/**
 * The composer on a screen.
 *
 * @param rule the rule that found it
 * @param top its highest row, its frame included
 * @param first the row that its text begins in
 * @param end the row after its lowest, its frame included
 * @param text what was typed; empty if nothing was
 * @param suggestion what is taken for the program's own, only because the cursor stands
 * before it; empty if nothing is
 * @param evidence the row that it was known by
 */
record Composer(ComposerRule rule, int top, int first, int end, String text, String suggestion, String evidence) {

}
