package io.github.tmuxorc.task;

import java.util.ArrayList;
import java.util.Comparator;
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

	private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*");

	private static final Pattern WORDS = Pattern.compile(" {0,3}[^\\s>|].*");

	private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");

	private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])(?:\\s*\\1){2,}+\\s*");

	private static final Pattern CHECK = Pattern
		.compile("(\\s*(?:[-*+]|\\d+[.)])\\s+)\\[([ xX])]\\s+(.*\\P{javaWhitespace}).*");

	private static final Pattern NUMBERED = Pattern.compile("(\\s*\\d+[.)]\\s+)(.*\\P{javaWhitespace}).*");

	private static final Pattern ITEM = Pattern.compile("(\\s*(?:[-*+]|\\d+[.)])\\s+)(.*)");

	/**
	 * A year, which begins no list below a line of a paragraph. CommonMark lets only a 1
	 * do that, but people go on with their numbers below a line such as "Phase 2:".
	 */
	private static final Pattern YEAR = Pattern.compile("\\s*\\d{3,}[.)]\\s");

	/** What is meant as an item of a check list, if it is not one; no link. */
	private static final Pattern BOX = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s*\\[[ xX]?\\](?!\\()(.*)");

	/** What is indented further belongs to the point above it. */
	private static final int DEEPEST_POINT = 1;

	/** What is indented as far and stands in no item is code. */
	private static final int CODE = 4;

	private final List<MarkdownPart> found = new ArrayList<>();

	/** Points of lists that are no tasks. */
	private final List<MarkdownPart> points = new ArrayList<>();

	/** The sections that the line stands in, the outermost first. */
	private final List<Section> sections = new ArrayList<>(List.of(new Section(0, "", null)));

	private final OpenItems open = new OpenItems(this.found::add);

	private final MarkdownComments comments = new MarkdownComments();

	private @Nullable MarkdownPart heading;

	private @Nullable CodeFence fence;

	private boolean underlined;

	private int line;

	/** Whether the line is one of a paragraph. */
	private boolean paragraph;

	/** Whether the line before is one of a paragraph, with which this one can go on. */
	private boolean afterParagraph;

	/** The line that follows; empty at the end and above what a comment goes on in. */
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
			tasks.line++;
			tasks.read(lines.get(i), lines.subList(i + 1, lines.size()));
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

	private void read(String text, List<String> following) {
		if (!this.comments.areOpen()) {
			line(text, following);
			return;
		}
		String left = this.comments.leaveOut(text, following);
		if (!left.isBlank()) {
			line(left, following);
		}
	}

	private void line(String text, List<String> following) {
		this.afterParagraph = this.paragraph;
		this.paragraph = false;
		if (this.fence != null && this.fence.isLeftBy(text)) {
			this.fence = null;
		}
		String mark = CodeFence.mark(text);
		if (this.fence != null) {
			add(text);
			this.fence = this.fence.isClosedBy(text) ? null : this.fence;
		}
		else if (isIndentedCode(text)) {
			this.open.close(text);
			add(text);
		}
		else if (mark != null) {
			this.fence = new CodeFence(mark, beginCode(text));
		}
		else {
			String left = this.comments.leaveOut(text, following);
			this.next = (this.comments.areOpen() || following.isEmpty()) ? "" : following.getFirst();
			plain(left);
		}
	}

	private boolean isIndentedCode(String text) {
		return !this.afterParagraph && !text.isBlank() && MarkdownPart.indent(text) >= CODE && !this.open.hold(text);
	}

	private int beginCode(String text) {
		Matcher item = ITEM.matcher(text);
		if (!item.matches()) {
			add(text);
			return this.open.content(text);
		}
		this.open.close(text);
		add(text);
		openOther(item.group(1));
		return item.group(1).length();
	}

	private void plain(String text) {
		Matcher heading = HEADING.matcher(text);
		Matcher check = CHECK.matcher(text);
		Matcher numbered = NUMBERED.matcher(text);
		boolean item = isItem(text);
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
			MarkdownPart task = new MarkdownPart(Kind.CHECK, check.group(1), check.group(3), this.line, section());
			begin(text, task);
			if (!check.group(2).isBlank()) {
				task.finish();
			}
		}
		else if (numbered.matches() && item && !this.open.hold(text) && !section().isIdle()) {
			begin(text, new MarkdownPart(Kind.NUMBERED, numbered.group(1), numbered.group(2), this.line, section()));
		}
		else {
			text(text, item);
			if (item) {
				point(text, numbered.matches());
			}
			this.paragraph = !text.isBlank() && !isDrawn(text);
		}
	}

	private void point(String text, boolean numbered) {
		Matcher box = BOX.matcher(text);
		Matcher item = ITEM.matcher(text);
		boolean told = this.open.task() == null;
		if (told && box.matches() && !box.group(1).isBlank()) {
			this.points.add(new MarkdownPart(Kind.BOX, "", text.strip(), this.line, section()));
		}
		else if (told && MarkdownPart.indent(text) <= DEEPEST_POINT && item.matches()
				&& item.group(2).codePoints().anyMatch(Character::isLetterOrDigit)) {
			this.points
				.add(new MarkdownPart(numbered ? Kind.NUMBERED : Kind.BULLET, "", item.group(2), this.line, section()));
		}
		if (item.matches() && !isDrawn(text)) {
			openOther(item.group(1));
		}
	}

	private void openOther(String marker) {
		this.open.open(new MarkdownPart(Kind.BULLET, marker, "", this.line, section()));
	}

	private static boolean isDrawn(String text) {
		return RULE.matcher(text).matches() || UNDERLINE.matcher(text).matches();
	}

	private boolean isItem(String text) {
		boolean goesOn = this.afterParagraph && this.open.goOnWith(text) && YEAR.matcher(text).lookingAt();
		return !goesOn && (ITEM.matcher(text).matches() || BOX.matcher(text).matches());
	}

	private Section section() {
		return this.sections.getLast();
	}

	// A line below another one goes on with it.
	private boolean isUnderlined(String text) {
		return UNDERLINE.matcher(this.next).matches() && WORDS.matcher(text).matches() && !ITEM.matcher(text).matches()
				&& !this.afterParagraph;
	}

	private void heading(int level, String title) {
		closeAll();
		while (section().level() >= level) {
			this.sections.removeLast();
		}
		this.sections.add(new Section(level, title, section()));
		this.heading = section().canBeTask() ? new MarkdownPart(Kind.HEADING, "", title, this.line, section()) : null;
	}

	private void begin(String text, MarkdownPart part) {
		this.open.close(text);
		this.paragraph = true;
		// The headings are told in their tasks, and are none themselves.
		this.sections.stream()
			.filter((section) -> section.isIdle() == section().isIdle())
			.forEach(Section::becomeGroup);
		this.heading = null;
		this.open.open(part);
	}

	private void text(String text, boolean item) {
		MarkdownPart task = this.open.task();
		boolean goesOn = !text.isBlank() && !item && !isDrawn(text);
		if (task != null && task.isEmpty() && goesOn) {
			task.addToTitle(text.strip());
			return;
		}
		if (!text.isBlank() && !(goesOn && this.afterParagraph)) {
			this.open.close(text);
		}
		add(text);
	}

	private void add(String text) {
		MarkdownPart task = this.open.task();
		MarkdownPart part = (task != null) ? task : this.heading;
		if (part != null) {
			part.add(text);
		}
	}

	private void closeAll() {
		this.open.closeAll();
		MarkdownPart section = this.heading;
		this.heading = null;
		if (section != null && !section.saysNothing()) {
			this.found.add(section);
		}
	}

}
