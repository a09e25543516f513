package io.github.tmuxorc.task;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A section of a document that is being read: a heading and what stands below it.
 */
final class Section {

	/** What such a section holds is told for the reader, and is nothing to do. */
	private static final Set<String> IDLE = Set.of("abbreviations", "about", "about this document", "abstract",
			"acceptance criteria", "acknowledgements", "acknowledgments", "acronyms", "alternatives considered",
			"appendices", "appendix", "assumptions", "audience", "background", "business goals", "change history",
			"change log", "changelog", "contents", "context", "definition of done", "definitions", "document history",
			"executive summary", "faq", "frequently asked questions", "further reading", "future considerations",
			"future work", "glossary", "goals", "goals and non goals", "intended audience", "introduction",
			"motivation", "non goals", "not in scope", "not wanted", "objectives", "open issues", "open points",
			"open questions", "out of scope", "overview", "prior art", "project goals", "purpose", "questions",
			"rationale", "references", "related work", "revision history", "stakeholders", "success criteria",
			"success metrics", "summary", "table of contents", "terminology", "terms", "terms and definitions");

	private final int level;

	private final String title;

	private final String above;

	private final boolean idle;

	private boolean group;

	/**
	 * Begin a section.
	 * @param level the level of its heading; 0 for what stands before all headings
	 * @param title its heading
	 * @param outer the section that it stands in, or null
	 */
	Section(int level, String title, @Nullable Section outer) {
		this.level = level;
		this.title = title;
		this.above = (outer != null) ? outer.path() : "";
		this.idle = IDLE.contains(words(title)) || (outer != null && outer.idle && outer.canBeTask());
	}

	// '1.2 Non-Goals:' is written in many ways.
	private static String words(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").replaceAll("[^\\p{L}]+", " ");
	}

	int level() {
		return this.level;
	}

	/**
	 * The headings that it stands under.
	 * @return them, with strokes between
	 */
	String above() {
		return this.above;
	}

	/**
	 * The headings that what is in it stands under.
	 * @return them, with strokes between
	 */
	String path() {
		return (this.above.isEmpty() || this.title.isBlank()) ? this.above + this.title
				: this.above + " / " + this.title;
	}

	/**
	 * Whether its heading can be one of a task: that of the first level is the
	 * document's.
	 * @return whether it can
	 */
	boolean canBeTask() {
		return this.level > 1 && !this.title.isBlank();
	}

	/**
	 * Whether it holds no work, by its own name or that of one that it stands in.
	 * @return whether it does
	 */
	boolean isIdle() {
		return this.idle;
	}

	/**
	 * Whether it is told in its tasks, and is none itself.
	 * @return whether a list of tasks stands in it
	 */
	boolean isGroup() {
		return this.group;
	}

	void becomeGroup() {
		this.group = true;
	}

}
