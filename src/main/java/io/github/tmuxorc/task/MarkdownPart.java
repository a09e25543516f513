package io.github.tmuxorc.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A part of a document that can be a task.
 */
final class MarkdownPart {

	private static final int LONGEST_TITLE = 120;

	private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+[.)]\\s");

	/** The columns of a dash and a blank. */
	private static final int POINT = 2;

	private static final Pattern SILENT = Pattern.compile("\\s*(?:([-*_])(?:\\s*\\1){2,}+\\s*"
			+ "|(?:<a\\s[^>]*>\\s*(?:</a>\\s*)?)++|\\[[^\\]^][^\\]]*]:\\s*\\S+(?:\\s+[\"'(].*)?)?");

	private static final String SECTION = "In: ";

	private final Kind kind;

	/** What stands before its text; what is indented as far stands in it. */
	private final String marker;

	private final int line;

	private final Section section;

	private final List<String> lines = new ArrayList<>();

	private final List<MarkdownPart> needs = new ArrayList<>();

	private String title;

	private boolean done;

	MarkdownPart(Kind kind, String marker, String title, int line, Section section) {
		this.kind = kind;
		this.title = title;
		this.marker = marker;
		this.line = line;
		this.section = section;
	}

	/**
	 * The columns that its text is indented by.
	 * @return how many
	 */
	int content() {
		return this.marker.length();
	}

	/**
	 * Whether a line stands in it. Points below a number are often indented as if they
	 * stood below a point.
	 * @param text the line
	 * @return whether it does
	 */
	boolean holds(String text) {
		boolean loose = NUMBERED.matcher(this.marker).lookingAt() && !NUMBERED.matcher(text).lookingAt();
		return indent(text) >= (loose ? Math.min(content(), indent(this.marker) + POINT) : content());
	}

	Section section() {
		return this.section;
	}

	/**
	 * Whether nothing is said in its text, as where only rules, anchors and the addresses
	 * of links are.
	 * @return whether nothing is
	 */
	boolean saysNothing() {
		return this.lines.stream().allMatch(SILENT.asMatchPredicate());
	}

	boolean isEmpty() {
		return this.lines.isEmpty();
	}

	void addToTitle(String text) {
		this.title += " " + text;
	}

	void add(String line) {
		this.lines.add(line);
	}

	void need(MarkdownPart part) {
		this.needs.add(part);
	}

	void finish() {
		this.done = true;
	}

	boolean isTask() {
		return switch (this.kind) {
			case HEADING -> !this.section.isGroup() && !this.section.isIdle();
			case CHECK -> true;
			case NUMBERED -> !this.section.isIdle();
			case BULLET, BOX -> false;
		};
	}

	/**
	 * Whether a point of a list is in the text of no task, nor of a heading that is told
	 * to be none.
	 * @return whether it is
	 */
	boolean isInNoText() {
		return this.kind == Kind.NUMBERED || this.kind == Kind.BOX || this.section.isGroup()
				|| !this.section.canBeTask();
	}

	String text() {
		int outer = this.lines.stream()
			.filter((line) -> !line.isBlank())
			.findFirst()
			.map(MarkdownPart::indent)
			.orElse(0);
		return this.lines.stream()
			.map((line) -> line.substring(Math.min(outer, indent(line))))
			.collect(Collectors.joining("\n"))
			.strip();
	}

	static int indent(String line) {
		return line.length() - line.stripLeading().length();
	}

	private String whole() {
		return this.title.replaceAll("\\s+", " ").strip();
	}

	private String cut(String whole) {
		if (whole.length() <= LONGEST_TITLE) {
			return whole;
		}
		int end = whole.lastIndexOf(' ', LONGEST_TITLE);
		return begin(whole, (end > 0) ? end : LONGEST_TITLE) + " …";
	}

	// What is said in a document is never too long.
	private String cutText(String text) {
		if (text.length() <= NewTask.LONGEST_TEXT) {
			return text;
		}
		String rest = "\n(The rest is in the document, from line " + this.line + ".)";
		int room = NewTask.LONGEST_TEXT - rest.length();
		int end = text.lastIndexOf('\n', room);
		return begin(text, (end > room / 2) ? end : room) + rest;
	}

	private static String begin(String text, int length) {
		return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
	}

	/**
	 * Find where the text of a task tells the section that it stands in.
	 * @param text the text; null for none
	 * @return its line; empty if the task stands in none
	 */
	static String sectionLine(@Nullable String text) {
		return (text != null && text.startsWith(SECTION)) ? text.lines().findFirst().orElseThrow() : "";
	}

	TaskDocument.LeftOut leftOut() {
		return new TaskDocument.LeftOut(this.line, cut(whole()), switch (this.kind) {
			case HEADING -> "a section without work";
			case CHECK, NUMBERED -> "in a section without work";
			case BULLET -> "no number and no box";
			case BOX -> "its box is not written as '- [ ] '";
		});
	}

	TaskDocument.Item item(Map<MarkdownPart, Integer> places) {
		List<String> text = new ArrayList<>();
		String above = (this.kind == Kind.HEADING) ? this.section.above() : this.section.path();
		String cut = cut(whole());
		if (!above.isEmpty()) {
			text.add(SECTION + above);
		}
		if (!cut.equals(whole())) {
			text.add(whole());
		}
		text.add(text());
		String joined = String.join("\n\n", text).strip();
		return new TaskDocument.Item(cut, joined.isEmpty() ? null : cutText(joined), this.line, this.done,
				this.needs.stream().map(places::get).toList());
	}

	/**
	 * What a part of a document looks like.
	 */
	enum Kind {

		HEADING, CHECK, NUMBERED, BULLET, BOX

	}

}
