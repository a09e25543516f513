package io.github.tmuxorc.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The items of lists that a line of a document stands in, tasks and others.
 */
final class OpenItems {

	/** The innermost first. */
	private final Deque<MarkdownPart> items = new ArrayDeque<>();

	private final Consumer<MarkdownPart> whole;

	/**
	 * Begin with none.
	 * @param whole takes each task when nothing more is in it
	 */
	OpenItems(Consumer<MarkdownPart> whole) {
		this.whole = whole;
	}

	void open(MarkdownPart item) {
		this.items.push(item);
	}

	boolean hold(String line) {
		return this.items.stream().anyMatch((item) -> item.holds(line));
	}

	/**
	 * Whether a line stands as deep as the one before it.
	 * @param line the line
	 * @return whether the innermost item holds it, or there is none
	 */
	boolean goOnWith(String line) {
		return this.items.isEmpty() || this.items.element().holds(line);
	}

	/**
	 * The columns that the text of the item that holds a line is indented by.
	 * @param line the line
	 * @return how many, but no more than the line is
	 */
	int content(String line) {
		int content = this.items.stream()
			.filter((item) -> item.holds(line))
			.mapToInt(MarkdownPart::content)
			.max()
			.orElse(0);
		return Math.min(content, MarkdownPart.indent(line));
	}

	/**
	 * The task that a line is about.
	 * @return the innermost; null if there is none
	 */
	@Nullable MarkdownPart task() {
		return this.items.stream().filter(MarkdownPart::isTask).findFirst().orElse(null);
	}

	/**
	 * Close the items that do not hold a line.
	 * @param line the line
	 */
	void close(String line) {
		while (!goOnWith(line)) {
			closeInnermost();
		}
	}

	void closeAll() {
		while (!this.items.isEmpty()) {
			closeInnermost();
		}
	}

	private void closeInnermost() {
		MarkdownPart item = this.items.pop();
		if (item.isTask()) {
			this.whole.accept(item);
			MarkdownPart outer = task();
			if (outer != null) {
				outer.need(item);
			}
		}
	}

}
