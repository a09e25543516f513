package io.github.tmuxorc.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.task.MarkdownPart.Kind;

/**
 * Finds the tasks in Markdown. A task is each item of a check list, each item of a
 * numbered list that stands in no other item, and each heading from the second level on
 * that has text and no such list below it. In a section that is called as one without
 * work, such as "Background", only items of a check list are tasks. What stands in an
 * item is its text, but for the items of a check list: those are tasks that must be done
 * before it. Code is text, and never a task. Comments are left out. What looks like work
 * and is in no task is told.
 */
final class MarkdownTasks {

	private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*+]\\s+|\\d+[.)]\\s+)?(?:(`{3,})[^`]*|(~{3,}).*)");

	private static final String COMMENT = "<!--";

	private static final String COMMENT_END = "-->";

	private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*");

	private static final Pattern WORDS = Pattern.compile(" {0,3}[^\\s>|].*");

	private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");

	private static final Pattern CHECK = Pattern
		.compile("(\\s*(?:[-*+]|\\d+[.)])\\s+)\\[([ xX])]\\s+(.*\\P{javaWhitespace}).*");

	private static final Pattern NUMBERED = Pattern.compile("(\\s*\\d+[.)]\\s+)(.*\\P{javaWhitespace}).*");

	private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+(.*)");

	/** What is meant as an item of a check list, if it is not one; no link. */
	private static final Pattern BOX = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s*\\[[ xX]?\\](?!\\()(.*)");

	/** What is indented further belongs to the point above it. */
	private static final int DEEPEST_POINT = 1;

	private final List<MarkdownPart> found = new ArrayList<>();

	/** Points of lists that are no tasks. */
	private final List<MarkdownPart> points = new ArrayList<>();

	/** The sections that the line stands in, the outermost first. */
	private final List<Section> sections = new ArrayList<>(List.of(new Section(0, "", null)));

	/** The items that the line stands in, the innermost first. */
	private final Deque<MarkdownPart> open = new ArrayDeque<>();

	private @Nullable MarkdownPart heading;

	private @Nullable String fence;

	private boolean comment;

	private boolean underlined;

	private int line;

	/** The line before; empty at the begin and below a line that is drawn. */
	private String before = "";

	/** The line that follows; empty at the end. */
	private String next = "";

	private MarkdownTasks() {
	}

	/**
	 * Read a document.
	 * @param source the path of its file
	 * @param markdown what it says
	 * @return its tasks, and what is in none
	 */
	static TaskDocument read(String source, String markdown) {
		MarkdownTasks tasks = new MarkdownTasks();
		List<String> lines = MarkdownLines.of(markdown);
		for (int i = 0; i < lines.size(); i++) {
			tasks.next = (i + 1 < lines.size()) ? lines.get(i + 1) : "";
			tasks.line(lines.get(i));
			tasks.before = UNDERLINE.matcher(lines.get(i)).matches() ? "" : lines.get(i);
		}
		tasks.closeAll();
		return tasks.document(source);
	}

	private TaskDocument document(String source) {
		List<TaskDocument.Item> items = new ArrayList<>();
		List<TaskDocument.LeftOut> leftOut = new ArrayList<>();
		Map<MarkdownPart, Integer> places = new HashMap<>();
		for (MarkdownPart part : this.found) {
			if (part.isTask()) {
				places.put(part, items.size());
				items.add(part.item(places));
			}
			else if (!part.section().isGroup()) {
				leftOut.add(part.leftOut());
			}
		}
		this.points.stream().filter(MarkdownPart::isInNoText).map(MarkdownPart::leftOut).forEach(leftOut::add);
		leftOut.sort(Comparator.comparingInt(TaskDocument.LeftOut::line));
		return new TaskDocument(source, items, leftOut);
	}

	private void line(String text) {
		this.line++;
		Matcher mark = FENCE.matcher(text);
		if (this.comment) {
			this.comment = !text.contains(COMMENT_END);
		}
		else if (this.fence != null) {
			text(text);
			if (text.strip().startsWith(this.fence) && text.strip().replace(this.fence.substring(0, 1), "").isEmpty()) {
				this.fence = null;
			}
		}
		else if (mark.matches()) {
			this.fence = (mark.group(1) != null) ? mark.group(1) : mark.group(2);
			text(text);
		}
		else if (text.stripLeading().startsWith(COMMENT)) {
			this.comment = !text.contains(COMMENT_END);
			text("");
		}
		else {
			plain(text);
		}
	}

	private void plain(String text) {
		Matcher heading = HEADING.matcher(text);
		Matcher check = CHECK.matcher(text);
		Matcher numbered = NUMBERED.matcher(text);
		int indent = MarkdownPart.indent(text);
		if (this.underlined) {
			this.underlined = false;
		}
		else if (heading.matches()) {
			heading(heading.group(1).length(), heading.group(2));
		}
		else if (isUnderlined(text)) {
			heading(this.next.contains("=") ? 1 : 2, text.strip());
			this.underlined = true;
		}
		else if (check.matches()) {
			close(indent);
			begin(new MarkdownPart(Kind.CHECK, check.group(3), check.group(1).length(), this.line, section()),
					!check.group(2).isBlank());
		}
		else if (numbered.matches() && !isInside(indent) && !section().isIdle()) {
			close(indent);
			begin(new MarkdownPart(Kind.NUMBERED, numbered.group(2), numbered.group(1).length(), this.line, section()),
					false);
		}
		else {
			point(text, numbered.matches());
			text(text);
		}
	}

	private void point(String text, boolean numbered) {
		Matcher box = BOX.matcher(text);
		Matcher item = ITEM.matcher(text);
		int indent = MarkdownPart.indent(text);
		if (box.matches() && !box.group(1).isBlank() && !isInside(indent)) {
			this.points.add(new MarkdownPart(Kind.BOX, text.strip(), -1, this.line, section()));
		}
		else if (indent <= DEEPEST_POINT && !isInside(indent) && item.matches()
				&& item.group(1).codePoints().anyMatch(Character::isLetterOrDigit)) {
			this.points
				.add(new MarkdownPart(numbered ? Kind.NUMBERED : Kind.BULLET, item.group(1), -1, this.line, section()));
		}
	}

	private Section section() {
		return this.sections.getLast();
	}

	// A line below another one goes on with it.
	private boolean isUnderlined(String text) {
		return UNDERLINE.matcher(this.next).matches() && WORDS.matcher(text).matches() && !ITEM.matcher(text).matches()
				&& (this.before.isBlank() || HEADING.matcher(this.before).matches());
	}

	private void heading(int level, String title) {
		closeAll();
		while (section().level() >= level) {
			this.sections.removeLast();
		}
		this.sections.add(new Section(level, title, section()));
		this.heading = section().canBeTask() ? new MarkdownPart(Kind.HEADING, title, -1, this.line, section()) : null;
	}

	private void begin(MarkdownPart part, boolean done) {
		// The headings are told in their tasks, and are none themselves.
		this.sections.stream()
			.filter((section) -> section.isIdle() == section().isIdle())
			.forEach(Section::becomeGroup);
		this.heading = null;
		if (done) {
			part.finish();
		}
		this.open.push(part);
	}

	private boolean isInside(int indent) {
		return this.open.stream().anyMatch((part) -> part.content() <= indent);
	}

	private void text(String text) {
		int indent = MarkdownPart.indent(text);
		MarkdownPart inner = this.open.peek();
		boolean lazy = inner != null && inner.isEmpty() && !text.isBlank() && !ITEM.matcher(text).matches()
				&& !BOX.matcher(text).matches() && this.fence == null;
		if (lazy) {
			inner.addToTitle(text.strip());
			return;
		}
		if (!text.isBlank() && this.fence == null) {
			close(indent);
		}
		MarkdownPart part = this.open.isEmpty() ? this.heading : this.open.peek();
		if (part != null) {
			part.add(text);
		}
	}

	private void close(int indent) {
		while (!this.open.isEmpty() && this.open.element().content() > indent) {
			MarkdownPart part = this.open.pop();
			this.found.add(part);
			if (!this.open.isEmpty()) {
				this.open.element().need(part);
			}
		}
	}

	private void closeAll() {
		close(-1);
		MarkdownPart section = this.heading;
		this.heading = null;
		if (section != null && !section.text().isBlank()) {
			this.found.add(section);
		}
	}

}
