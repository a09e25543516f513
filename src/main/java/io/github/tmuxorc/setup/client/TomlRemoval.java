package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes a table out of a TOML document, however it is written, with the lines that it
 * had. What stands before and after it stays, comments too.
 *
 * @param text the text of the document
 * @param items what is in it
 * @param table the keys of the table
 */
record TomlRemoval(String text, List<TomlItem> items, List<String> table) {

	List<TextEdit> edits() {
		List<TextEdit> edits = new ArrayList<>();
		int start = -1;
		int end = -1;
		boolean head = false;
		for (TomlItem item : this.items) {
			boolean isOurs = item.isIn(this.table);
			if (isOurs && item.holder() == null) {
				head = (start < 0) ? item.isHead() : head;
				start = (start < 0) ? lineStart(item.start()) : start;
				end = lineEnd(item.end());
			}
			else if (item.holder() == null && start >= 0) {
				edits.add(lines(start, end, head));
				start = -1;
			}
			if (isOurs && item.holder() != null && !item.holder().isIn(this.table)) {
				edits.addAll(member(item));
			}
		}
		if (start >= 0) {
			edits.add(lines(start, end, head));
		}
		return edits;
	}

	// One of the blank lines around a table goes with it.
	private TextEdit lines(int start, int end, boolean head) {
		if (!head || (end < this.text.length() && newline(end) == 0)) {
			return TextEdit.delete(start, end);
		}
		if (start == 0) {
			return TextEdit.delete(start, end + newline(end));
		}
		int blank = start - (this.text.startsWith("\r\n", start - 2) ? 2 : 1);
		boolean isBlank = blank > 0 && this.text.charAt(blank - 1) == '\n';
		return TextEdit.delete(isBlank ? blank : start, end);
	}

	private int newline(int offset) {
		if (this.text.startsWith("\r\n", offset)) {
			return 2;
		}
		return this.text.startsWith("\n", offset) ? 1 : 0;
	}

	// As in JSON, but for the comments.
	private List<TextEdit> member(TomlItem item) {
		TomlItem before = null;
		for (TomlItem other : this.items) {
			boolean isOther = !other.isIn(this.table) && Objects.equals(item.holder(), other.holder());
			before = (isOther && other.end() <= item.start()) ? other : before;
		}
		int next = TomlText.gapEnd(this.text, item.end());
		if (this.text.startsWith(",", next)) {
			return this.text.substring(item.end(), next).isBlank()
					? List.of(TextEdit.delete(memberStart(item, next + 1), next + 1))
					: List.of(TextEdit.delete(memberStart(item, item.end()), item.end()),
							TextEdit.delete(next, next + 1));
		}
		int start = memberStart(item, item.end());
		if (before == null) {
			return List.of(TextEdit.delete(start, item.end()));
		}
		int comma = TomlText.gapEnd(this.text, before.end());
		return (start <= comma + 1) ? List.of(TextEdit.delete(comma, item.end()))
				: List.of(TextEdit.delete(comma, comma + 1), TextEdit.delete(start, item.end()));
	}

	// The newline that ends a comment before it must stay, unless another follows.
	private int memberStart(TomlItem item, int end) {
		int start = JsonGap.blanksBefore(this.text, item.start());
		int before = this.items.stream()
			.filter((other) -> Objects.equals(item.holder(), other.holder()) && other.end() <= item.start())
			.mapToInt(TomlItem::end)
			.max()
			.orElse(Objects.requireNonNull(item.holder()).value() + 1);
		int line = this.text.lastIndexOf('\n', start - 1) + 1;
		boolean isCommented = this.text.substring(Math.max(before, line), start).contains("#");
		return (isCommented && !this.text.substring(end, lineEnd(end)).isBlank()) ? item.start() : start;
	}

	private int lineStart(int offset) {
		return this.text.lastIndexOf('\n', offset - 1) + 1;
	}

	private int lineEnd(int offset) {
		int newline = this.text.indexOf('\n', offset);
		return (newline < 0) ? this.text.length() : newline + 1;
	}

}
