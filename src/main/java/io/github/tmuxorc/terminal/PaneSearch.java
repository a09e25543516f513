package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks through the lines of panes, and keeps the newest places of each.
 *
 * @param matcher what is looked for
 * @param context how many lines to show before and after each place
 * @param limit how many places to show of all panes, at most
 * @param perPane how many places to show of each pane, at most
 */
record PaneSearch(LineMatcher matcher, int context, int limit, int perPane) {

	private static final String MATCH = "> ";

	private static final String CONTEXT = "  ";

	private static final String BREAK = "--";

	/**
	 * The lines that hold it.
	 * @param search the search that this is a part of
	 * @param lines the lines of a pane
	 * @return their indexes
	 */
	static List<Integer> places(LineMatcher.Search search, List<String> lines) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (search.isIn(lines.get(i))) {
				places.add(i);
			}
		}
		return places;
	}

	/**
	 * Places with the lines around them, each line marked.
	 * @param lines the lines of a pane
	 * @param places the indexes of the lines to show
	 * @return the text
	 */
	String show(List<String> lines, List<Integer> places) {
		List<String> shown = new ArrayList<>();
		int next = 0;
		for (int place : places) {
			int first = Math.max(next, place - this.context);
			if (first > next && !shown.isEmpty()) {
				shown.add(BREAK);
			}
			int end = Math.min(lines.size(), place + this.context + 1);
			for (int i = first; i < end; i++) {
				shown.add((places.contains(i) ? MATCH : CONTEXT) + lines.get(i));
			}
			next = Math.max(next, end);
		}
		return String.join("\n", shown);
	}

}
