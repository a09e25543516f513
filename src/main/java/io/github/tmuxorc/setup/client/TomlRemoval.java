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
				edits.add(member(item));
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

	private TextEdit member(TomlItem item) {
		TomlItem before = null;
		for (TomlItem other : this.items) {
			if (Objects.equals(item.holder(), other.holder()) && other.end() <= item.start()) {
				before = other;
			}
		}
		if (before != null) {
			return TextEdit.delete(before.end(), item.end());
		}
		int comma = JsonGap.end(this.text, item.end());
		return TextEdit.delete(item.start(),
				this.text.startsWith(",", comma) ? JsonGap.end(this.text, comma + 1) : item.end());
	}

	private int lineStart(int offset) {
		return this.text.lastIndexOf('\n', offset - 1) + 1;
	}

	private int lineEnd(int offset) {
		int newline = this.text.indexOf('\n', offset);
		return (newline < 0) ? this.text.length() : newline + 1;
	}

}
