package io.github.tmuxorc.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out what is shown, for a terminal of a given size.
 */
final class Screen {

	private static final int MOST_DRAFT_LINES = 10;

	private static final int MOST_QUEUED = 5;

	private Screen() {
	}

	/**
	 * Lay out one entry of the transcript.
	 * @param mark the mark before its first line, two columns wide
	 * @param text the text, of one or more lines
	 * @param columns the terminal's width
	 * @return lines that fit
	 */
	static List<String> entry(String mark, String text, int columns) {
		List<String> lines = new ArrayList<>();
		for (String line : TextLayout.wrap(text, columns - 3)) {
			lines.add((lines.isEmpty() ? mark : "  ") + line);
		}
		return lines;
	}

	/**
	 * Lay out the bottom of the screen.
	 * @param view what is shown
	 * @param columns the terminal's width
	 * @param rows the terminal's height
	 * @return at most as many lines as the terminal has rows
	 */
	static Frame compose(View view, int columns, int rows) {
		Dialog dialog = view.dialog();
		Frame whole = (dialog != null) ? ask(dialog, columns) : write(view, columns);
		int hidden = Math.max(0, whole.lines().size() - rows);
		if (hidden == 0) {
			return whole;
		}
		return new Frame(whole.lines().subList(hidden, whole.lines().size()), Math.max(0, whole.cursorRow() - hidden),
				whole.cursorColumn());
	}

	private static Frame ask(Dialog dialog, int columns) {
		List<String> lines = new ArrayList<>();
		lines.add("─".repeat(columns));
		lines.addAll(entry(" ", dialog.title(), columns));
		lines.add("");
		for (String detail : dialog.details()) {
			lines.addAll(entry("  ", detail, columns));
		}
		lines.add("");
		lines.addAll(entry(" ", dialog.question(), columns));
		for (int option = 0; option < dialog.options().size(); option++) {
			String mark = (option == dialog.selected()) ? " ❯ " : "   ";
			lines.addAll(entry(mark, (option + 1) + ". " + dialog.options().get(option), columns - 1));
		}
		lines.add("");
		lines.addAll(entry(" ", dialog.footer(), columns));
		return new Frame(List.copyOf(lines), lines.size() - 1, 0);
	}

	private static Frame write(View view, int columns) {
		List<String> lines = new ArrayList<>();
		String working = view.working();
		if (working != null) {
			lines.addAll(entry("", working, columns));
			lines.add("");
		}
		queued(view.queued(), columns, lines);
		lines.add("─".repeat(columns));
		List<String> draft = entry("❯ ", view.draft(), columns);
		if (draft.size() > MOST_DRAFT_LINES) {
			draft = draft.subList(draft.size() - MOST_DRAFT_LINES, draft.size());
		}
		lines.addAll(draft);
		int cursorRow = lines.size() - 1;
		int cursorColumn = TextLayout.columns(draft.getLast());
		lines.add("─".repeat(columns));
		lines.addAll(entry("  ", view.footer(), columns));
		return new Frame(List.copyOf(lines), cursorRow, cursorColumn);
	}

	private static void queued(List<String> queued, int columns, List<String> lines) {
		if (queued.isEmpty()) {
			return;
		}
		lines.add("  Queued:");
		for (String message : queued.subList(0, Math.min(MOST_QUEUED, queued.size()))) {
			lines.add(entry("  ", "> " + message, columns).getFirst());
		}
		if (queued.size() > MOST_QUEUED) {
			lines.add("  … and " + (queued.size() - MOST_QUEUED) + " more");
		}
	}

}
