package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows edits of a document as a unified diff. What is around the edits may be secret:
 * strings and comments that are not ours appear as {@code …}.
 */
final class ChangePreview {

	private static final int CONTEXT = 3;

	private static final int WIDTH = 120;

	private static final String ELLIPSIS = "…";

	private final List<String> before = new ArrayList<>();

	private final List<String> after = new ArrayList<>();

	private final int firstLine;

	private ChangePreview(String text, List<TextEdit> edits, List<TextEdit> secrets, boolean hidesOld) {
		int first = edits.stream().mapToInt(TextEdit::start).min().orElse(0);
		int last = edits.stream().mapToInt(TextEdit::end).max().orElse(0);
		int start = first;
		for (int line = 0; line <= CONTEXT && start > 0; line++) {
			start = text.lastIndexOf('\n', start - ((line > 0) ? 2 : 1)) + 1;
		}
		int end = last;
		for (int line = 0; line <= CONTEXT && end < text.length(); line++) {
			int newline = text.indexOf('\n', end);
			end = (newline < 0) ? text.length() : newline + 1;
		}
		this.firstLine = 1 + (int) text.substring(0, start).chars().filter((character) -> character == '\n').count();
		List<TextEdit> around = secrets.stream()
			.filter((secret) -> edits.stream()
				.noneMatch((edit) -> secret.start() < edit.end() && edit.start() < secret.end()))
			.toList();
		String head = shortenStart(TextEdit.apply(around, text, start, first));
		String tail = shortenLines(TextEdit.apply(around, text, last, end));
		List<TextEdit> changed = new ArrayList<>(around);
		changed.addAll(edits);
		split(head + TextEdit.apply(hidesOld ? secrets : around, text, first, last) + tail, this.before);
		split(head + TextEdit.apply(changed, text, first, last) + tail, this.after);
	}

	/**
	 * Show edits.
	 * @param name the name of the file
	 * @param text the text before the edits, empty if there is no file
	 * @param edits the edits
	 * @param secrets edits that hide what may be secret
	 * @param hidesOld whether what the edits replace may be secret too
	 * @return the diff, without a newline at its end
	 */
	static String of(String name, String text, List<TextEdit> edits, List<TextEdit> secrets, boolean hidesOld) {
		return new ChangePreview(text, edits, secrets, hidesOld).render(text.isEmpty() ? "/dev/null" : name, name);
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
