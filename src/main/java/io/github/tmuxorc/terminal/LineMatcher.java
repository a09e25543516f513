package io.github.tmuxorc.terminal;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * Finds a text or a regular expression in lines. A regular expression that does not come
 * to an end is given up.
 */
final class LineMatcher {

	/** How long the search for a pattern may take, over all lines. */
	static final Duration LIMIT = Duration.ofSeconds(2);

	private static final int LONGEST = 1000;

	private static final int MOST_REPEATS = 1000;

	private static final Pattern REPEAT = Pattern.compile("(\\))?\\{0*([0-9]+)(?:,0*([0-9]*))?\\}");

	private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	private final String name;

	private final Pattern pattern;

	/** Whether the name is what is looked for, letter by letter. */
	private final boolean exact;

	private LineMatcher(String name, Pattern pattern, boolean exact) {
		this.name = name;
		this.pattern = pattern;
		this.exact = exact;
	}

	/**
	 * What is looked for.
	 * @param text a text, or null for a pattern
	 * @param pattern a regular expression, or null for a text
	 * @param ignoreCase whether upper and lower case are the same
	 * @return the matcher
	 * @throws UsageException if not exactly one of them is given, or it cannot be used
	 */
	static LineMatcher of(@Nullable String text, @Nullable String pattern, boolean ignoreCase) {
		if (text != null && pattern == null) {
			return text(text, ignoreCase);
		}
		if (pattern == null || text != null) {
			throw new UsageException("It takes either a text or a pattern to look for.",
					"Give 'text' for words as they stand there, or 'pattern' for a regular expression.");
		}
		return pattern(pattern, ignoreCase);
	}

	private static LineMatcher text(String text, boolean ignoreCase) {
		if (text.isEmpty() || text.contains("\n")) {
			throw new UsageException("The text to look for is empty, or more than one line.",
					"Give a part of one line.");
		}
		return new LineMatcher(text, Pattern.compile(text, Pattern.LITERAL | (ignoreCase ? CASE : 0)), !ignoreCase);
	}

	/**
	 * A regular expression.
	 * @param pattern the regular expression, in Java's language
	 * @param ignoreCase whether upper and lower case are the same
	 * @return the matcher
	 * @throws UsageException if it cannot be used
	 */
	static LineMatcher pattern(String pattern, boolean ignoreCase) {
		if (pattern.isEmpty() || pattern.length() > LONGEST || repeatsTooOften(pattern)) {
			throw new UsageException("The pattern is empty, too long, or repeats something too often.",
					"Give one of at most " + LONGEST + " characters whose repeats are at most " + MOST_REPEATS
							+ " together.");
		}
		try {
			return new LineMatcher(pattern, Pattern.compile(pattern, ignoreCase ? CASE : 0), false);
		}
		catch (PatternSyntaxException ex) {
			UsageException failure = new UsageException(
					"The pattern '" + pattern + "' is not a regular expression: "
							+ ex.getDescription().toLowerCase(Locale.ROOT) + ".",
					"Correct it, or give 'text' instead to look for it as it is.");
			failure.addSuppressed(ex);
			throw failure;
		}
		catch (StackOverflowError ex) {
			throw tooSlow(pattern);
		}
	}

	// What repeats nothing reads no character, so that nobody would look at the clock.
	private static boolean repeatsTooOften(String pattern) {
		long groups = 1;
		Matcher repeat = REPEAT.matcher(pattern);
		while (repeat.find()) {
			String most = repeat.group(3);
			String digits = (most != null && !most.isEmpty()) ? most : repeat.group(2);
			long times = (digits.length() <= 9) ? Long.parseLong(digits) : Long.MAX_VALUE;
			groups *= (repeat.group(1) != null) ? Math.clamp(times, 1, MOST_REPEATS + 1) : 1;
			if (times > MOST_REPEATS || groups > MOST_REPEATS) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Begin to search, which may take {@link #LIMIT} from now.
	 * @return the search
	 */
	Search search() {
		return new Search();
	}

	@Override
	public String toString() {
		return this.name;
	}

	private static UsageException tooSlow(String pattern) {
		return new UsageException(
				"The pattern '" + pattern + "' takes too long to search for, and was given up after "
						+ LIMIT.toSeconds() + " s.",
				"Write it without a repeat inside of a repeat, or give 'text' instead.");
	}

	/**
	 * One search through any number of lines.
	 */
	final class Search {

		private final long end = System.nanoTime() + LIMIT.toNanos();

		/**
		 * Whether it is in a line.
		 * @param line the line
		 * @return whether it is
		 * @throws UsageException if the time is over
		 */
		boolean isIn(String line) {
			if (LineMatcher.this.exact) {
				return line.contains(LineMatcher.this.name);
			}
			try {
				return LineMatcher.this.pattern.matcher(new TimedText(line, this)).find();
			}
			catch (StackOverflowError ex) {
				throw tooSlow(LineMatcher.this.name);
			}
		}

		/**
		 * Whether it is in what is new of a line. Blanks at the end of a line cannot be
		 * seen, so that the last line may end with one.
		 * @param line the line
		 * @return whether it is
		 * @throws UsageException if the time is over
		 */
		boolean isIn(NewText.Line line) {
			return isIn(line.text(), line) || (line.last() && isIn(line.text() + " ", line));
		}

		private boolean isIn(String text, NewText.Line line) {
			try {
				Matcher found = LineMatcher.this.pattern.matcher(new TimedText(text, this));
				while (found.find()) {
					if (line.isNew(found.start(), found.end())) {
						return true;
					}
				}
				return false;
			}
			catch (StackOverflowError ex) {
				throw tooSlow(LineMatcher.this.name);
			}
		}

		@Override
		public String toString() {
			return LineMatcher.this.name;
		}

		private void check() {
			if (System.nanoTime() - this.end > 0 || Thread.currentThread().isInterrupted()) {
				throw tooSlow(LineMatcher.this.name);
			}
		}

	}

	/**
	 * A text that looks at the clock while it is read.
	 */
	private static final class TimedText implements CharSequence {

		private static final int PACE = 64;

		private final CharSequence text;

		private final Search search;

		private int reads;

		TimedText(CharSequence text, Search search) {
			this.text = text;
			this.search = search;
		}

		@Override
		public char charAt(int index) {
			if (++this.reads % PACE == 0) {
				this.search.check();
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new TimedText(this.text.subSequence(start, end), this.search);
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

}
