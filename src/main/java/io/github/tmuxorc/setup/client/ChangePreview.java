package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows an edit of a JSON document as a unified diff. The values around the edit are not
 * shown, since they may be secrets: a string that is not ours appears as {@code "…"}.
 */
final class ChangePreview {

	private static final int CONTEXT = 3;

	private static final int WIDTH = 120;

	private static final String ELLIPSIS = "…";

	private final List<String> before = new ArrayList<>();

	private final List<String> after = new ArrayList<>();

	private int firstLine = 1;

	private ChangePreview(String text, TextEdit edit) {
		int start = edit.start();
		for (int line = 0; line <= CONTEXT && start > 0; line++) {
			start = text.lastIndexOf('\n', start - ((line > 0) ? 2 : 1)) + 1;
		}
		int end = edit.end();
		for (int line = 0; line <= CONTEXT && end < text.length(); line++) {
			int newline = text.indexOf('\n', end);
			end = (newline < 0) ? text.length() : newline + 1;
		}
		this.firstLine += (int) text.substring(0, start).chars().filter((character) -> character == '\n').count();
		String head = shortenStart(JsonMask.mask(text.substring(start, edit.start())));
		String tail = shortenLines(JsonMask.mask(text.substring(edit.end(), end)));
		String old = text.substring(edit.start(), edit.end());
		split(head + (old.startsWith("{") ? JsonMask.mask(old) : old) + tail, this.before);
		split(head + edit.replacement() + tail, this.after);
	}

	/**
	 * Show an edit.
	 * @param name the name of the file
	 * @param text the text before the edit, empty if there is no file
	 * @param edit the edit
	 * @return the diff, without a newline at its end
	 */
	static String of(String name, String text, TextEdit edit) {
		return new ChangePreview(text, edit).render(text.isEmpty() ? "/dev/null" : name, name);
	}

	private String render(String oldName, String newName) {
		int same = Math.min(this.before.size(), this.after.size());
		int head = 0;
		while (head < same && this.before.get(head).equals(this.after.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < same - head && this.before.get(this.before.size() - 1 - tail)
			.equals(this.after.get(this.after.size() - 1 - tail))) {
			tail++;
		}
		int skipped = Math.max(0, head - CONTEXT);
		int shown = Math.min(CONTEXT, tail);
		List<String> lines = new ArrayList<>();
		lines.add("--- " + oldName);
		lines.add("+++ " + newName);
		lines.add("@@ -" + range(this.before, skipped, tail - shown) + " +" + range(this.after, skipped, tail - shown)
				+ " @@");
		add(lines, " ", this.before.subList(skipped, head));
		add(lines, "-", this.before.subList(head, this.before.size() - tail));
		add(lines, "+", this.after.subList(head, this.after.size() - tail));
		add(lines, " ", this.before.subList(this.before.size() - tail, this.before.size() - tail + shown));
		return String.join("\n", lines);
	}

	private String range(List<String> lines, int skipped, int cut) {
		int count = lines.size() - skipped - cut;
		return ((count > 0) ? this.firstLine + skipped : 0) + "," + count;
	}

	private static void add(List<String> lines, String mark, List<String> added) {
		for (String line : added) {
			boolean complete = line.endsWith("\n");
			lines.add(mark + (complete ? line.substring(0, line.length() - 1) : line).replace("\r", ""));
			if (!complete) {
				lines.add("\\ No newline at end of file");
			}
		}
	}

	private static void split(String text, List<String> lines) {
		int start = 0;
		while (start < text.length()) {
			int newline = text.indexOf('\n', start);
			int end = (newline < 0) ? text.length() : newline + 1;
			lines.add(text.substring(start, end));
			start = end;
		}
	}

	// The last line is the one with the edit, at its end.
	private static String shortenStart(String head) {
		int last = head.lastIndexOf('\n') + 1;
		String line = head.substring(last);
		return shortenLines(head.substring(0, last))
				+ ((line.length() > WIDTH) ? ELLIPSIS + line.substring(line.length() - WIDTH) : line);
	}

	private static String shortenLines(String text) {
		List<String> lines = new ArrayList<>();
		split(text, lines);
		lines.replaceAll((line) -> (line.stripTrailing().length() > WIDTH)
				? line.substring(0, WIDTH) + ELLIPSIS + (line.endsWith("\n") ? "\n" : "") : line);
		return String.join("", lines);
	}

}
