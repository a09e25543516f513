package io.github.tmuxorc.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Finds the tasks in Markdown. A task is each item of a check list, each item of a
 * numbered list that stands in no other item, and each heading from the second level on
 * that has text but no tasks and no headings below it. What stands in an item is its
 * text, but for the items of a check list: those are tasks that must be done before it.
 * Code is text, and never a task. Comments are left out.
 */
final class MarkdownTasks {

	private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*+]\\s+|\\d+[.)]\\s+)?(?:(`{3,})[^`]*|(~{3,}).*)");

	private static final String COMMENT = "<!--";

	private static final String COMMENT_END = "-->";

	private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*");

	private static final Pattern CHECK = Pattern.compile("(\\s*(?:[-*+]|\\d+[.)])\\s+)\\[([ xX])]\\s+(.*\\S)\\s*");

	private static final Pattern NUMBERED = Pattern.compile("(\\s*\\d+[.)]\\s+)(.*\\S)\\s*");

	private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+.*");

	private static final int LONGEST_TITLE = 120;

	private final List<TaskDocument.Item> items = new ArrayList<>();

	private final List<String> sections = new ArrayList<>();

	/** The items that the line stands in, the innermost first. */
	private final Deque<Part> open = new ArrayDeque<>();

	private @Nullable Part heading;

	private @Nullable String fence;

	private boolean comment;

	private int line;

	private MarkdownTasks() {
	}

	static List<TaskDocument.Item> read(String markdown) {
		MarkdownTasks tasks = new MarkdownTasks();
		markdown.lines().forEach(tasks::line);
		tasks.closeAll();
		return List.copyOf(tasks.items);
	}

	private void line(String text) {
		this.line++;
		String expanded = text.replace("\t", "    ");
		Matcher mark = FENCE.matcher(expanded);
		if (this.comment) {
			this.comment = !text.contains(COMMENT_END);
		}
		else if (this.fence != null) {
			text(expanded);
			if (expanded.strip().startsWith(this.fence)
					&& expanded.strip().replace(this.fence.substring(0, 1), "").isEmpty()) {
				this.fence = null;
			}
		}
		else if (mark.matches()) {
			this.fence = (mark.group(1) != null) ? mark.group(1) : mark.group(2);
			text(expanded);
		}
		else if (text.stripLeading().startsWith(COMMENT)) {
			this.comment = !text.contains(COMMENT_END);
			text("");
		}
		else {
			plain(expanded);
		}
	}

	private void plain(String text) {
		Matcher heading = HEADING.matcher(text);
		Matcher check = CHECK.matcher(text);
		Matcher numbered = NUMBERED.matcher(text);
		int indent = indent(text);
		if (heading.matches()) {
			closeAll();
			heading(heading.group(1).length(), heading.group(2));
		}
		else if (check.matches()) {
			close(indent);
			begin(new Part(check.group(3), check.group(1).length(), this.line, !check.group(2).isBlank()));
		}
		else if (numbered.matches() && !isInside(indent)) {
			close(indent);
			begin(new Part(numbered.group(2), numbered.group(1).length(), this.line, false));
		}
		else {
			text(text);
		}
	}

	private void heading(int level, String title) {
		while (this.sections.size() >= level) {
			this.sections.removeLast();
		}
		while (this.sections.size() < level - 1) {
			this.sections.add("");
		}
		this.heading = (level > 1 && !title.isBlank()) ? new Part(title, -1, this.line, false) : null;
		this.sections.add(title);
	}

	private void begin(Part part) {
		// The heading is told in its tasks, and is none itself.
		this.heading = null;
		this.open.push(part);
	}

	private boolean isInside(int indent) {
		return this.open.stream().anyMatch((part) -> part.content <= indent);
	}

	private void text(String text) {
		int indent = indent(text);
		Part inner = this.open.peek();
		boolean lazy = inner != null && inner.lines.isEmpty() && !text.isBlank() && !ITEM.matcher(text).matches()
				&& this.fence == null;
		if (lazy) {
			inner.title += " " + text.strip();
			return;
		}
		if (!text.isBlank() && this.fence == null) {
			close(indent);
		}
		Part part = this.open.isEmpty() ? this.heading : this.open.peek();
		if (part != null) {
			part.lines.add(text);
		}
	}

	private void close(int indent) {
		while (!this.open.isEmpty() && this.open.element().content > indent) {
			closeInner();
		}
	}

	private void closeAll() {
		close(-1);
		Part section = this.heading;
		this.heading = null;
		if (section != null && !section.text().isBlank()) {
			// Its own title is the last of the sections.
			this.items.add(section.item(above(this.sections.size() - 1)));
		}
	}

	private void closeInner() {
		Part part = this.open.pop();
		this.items.add(part.item(above(this.sections.size())));
		if (!this.open.isEmpty()) {
			this.open.element().needs.add(this.items.size() - 1);
		}
	}

	private static int indent(String text) {
		return text.length() - text.stripLeading().length();
	}

	private String above(int count) {
		return String.join(" / ",
				this.sections.subList(0, count).stream().filter((title) -> !title.isBlank()).toList());
	}

	/**
	 * An item that is being read.
	 */
	private static final class Part {

		private String title;

		/** What is indented as far as its text stands in it. */
		private final int content;

		private final int line;

		private final boolean done;

		private final List<String> lines = new ArrayList<>();

		private final List<Integer> needs = new ArrayList<>();

		Part(String title, int content, int line, boolean done) {
			this.title = title;
			this.content = content;
			this.line = line;
			this.done = done;
		}

		String text() {
			int outer = this.lines.stream()
				.filter((line) -> !line.isBlank())
				.findFirst()
				.map(MarkdownTasks::indent)
				.orElse(0);
			return this.lines.stream()
				.map((line) -> line.substring(Math.min(outer, indent(line))))
				.collect(Collectors.joining("\n"))
				.strip();
		}

		TaskDocument.Item item(String section) {
			List<String> text = new ArrayList<>();
			String whole = this.title.replaceAll("\\s+", " ").strip();
			String cut = whole;
			if (whole.length() > LONGEST_TITLE) {
				int end = whole.lastIndexOf(' ', LONGEST_TITLE);
				cut = whole.substring(0, (end > 0) ? end : LONGEST_TITLE) + " …";
				text.add(whole);
			}
			if (!section.isEmpty()) {
				text.addFirst("In: " + section);
			}
			text.add(text());
			String joined = String.join("\n\n", text).strip();
			return new TaskDocument.Item(cut, joined.isEmpty() ? null : joined, this.line, this.done, this.needs);
		}

	}

}
