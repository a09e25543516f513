package io.github.tmuxorc.agent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Something to look for on an agent's screen or in its title.
 *
 * @param id the name that a state gives as its reason
 * @param sign what it is a sign of
 * @param region where it is looked for
 * @param priority which rule of the same sign counts, if several are met: the highest
 * @param versions the versions of the program that it is for
 * @param pattern what a row must contain
 * @param unlessBelow what makes it a thing of the past if a row below it contains it
 * @param until what says until when, as the first group, in the row and those that go on
 * with it
 * @param asks whether the row is the question of the dialog
 */
record ScreenRule(String id, ScreenSign sign, ScreenRegion region, int priority, VersionRange versions, Pattern pattern,
		@Nullable Pattern unlessBelow, @Nullable Pattern until, boolean asks) {

	/** The longest message that was seen has six rows at a width of 60. */
	private static final int PARAGRAPH = 8;

	/**
	 * Look for it among rows.
	 * @param screen the screen
	 * @param top the first row to look at
	 * @param end the row after the last one
	 * @return the lowest row that fits, or null if none does
	 */
	@Nullable Match find(ScreenText screen, int top, int end) {
		int left = this.region.lines();
		for (int row = end - 1; row >= top && left > 0; row--) {
			if (screen.row(row).isBlank()) {
				continue;
			}
			if (screen.has(this.pattern, row)) {
				return match(screen, row, end);
			}
			if (this.unlessBelow != null && screen.has(this.unlessBelow, row)) {
				return null;
			}
			left--;
		}
		return null;
	}

	/**
	 * Look for it in the title.
	 * @param screen the screen
	 * @return where it is, or null if it is not there
	 */
	@Nullable Match findInTitle(ScreenText screen) {
		return this.pattern.matcher(screen.title()).find() ? new Match(this, -1, screen.title(), null) : null;
	}

	private Match match(ScreenText screen, int row, int end) {
		String paragraph = screen.paragraph(row, Math.min(PARAGRAPH, end - row));
		boolean whole = this.sign == ScreenSign.CRASH || this.sign == ScreenSign.LIMIT;
		return new Match(this, row, whole ? paragraph : screen.row(row).strip(), until(paragraph));
	}

	private @Nullable String until(String paragraph) {
		Matcher matcher = (this.until != null) ? this.until.matcher(paragraph) : null;
		return (matcher != null && matcher.find()) ? matcher.group(1).strip() : null;
	}

	/**
	 * Where a rule was met.
	 *
	 * @param rule the rule
	 * @param row the number of the row; -1 for the title
	 * @param evidence what was found there
	 * @param until until when, if that is shown
	 */
	record Match(ScreenRule rule, int row, String evidence, @Nullable String until) {

		ScreenSighting sighting() {
			return new ScreenSighting(this.rule.sign().state(), (this.row < 0) ? "title" : "screen", this.rule.id(),
					this.evidence, this.until);
		}

	}

}
