package io.github.tmuxorc.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.tmux.PaneText;

/**
 * What stands in a pane.
 *
 * @param pane its id
 * @param position where the text ends, for {@code since}
 * @param note what is missing and how to get it; null if nothing is
 * @param historySize how many lines tmux keeps above the screen
 * @param cursorRow the row of the cursor on the screen, from 0
 * @param cursorColumn the column of the cursor, from 0
 * @param alternate whether a program draws on the alternate screen
 * @param text the lines, the oldest first; empty lines at the end are left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaneScreen(@JsonPropertyDescription("Id of the pane.") String pane,
		@JsonPropertyDescription("The next 'since'.") String position,
		@JsonPropertyDescription("What is missing and how to get it.") @Nullable String note,
		@JsonPropertyDescription("Lines above the screen.") int historySize,
		@JsonPropertyDescription("Row of the cursor, from 0.") int cursorRow,
		@JsonPropertyDescription("Column of the cursor, from 0.") int cursorColumn,
		@JsonPropertyDescription("Whether a full-screen program draws.") boolean alternate,
		@JsonPropertyDescription("The lines.") UntrustedText text) {

	/**
	 * Show the text of a pane.
	 * @param text the text
	 * @param limit how many characters to show at most; the newest are shown
	 * @return what is shown
	 */
	static PaneScreen of(PaneText text, int limit) {
		String all = String.join("\n", text.newLines());
		String shown = all;
		String note = text.gap();
		if (all.length() > limit) {
			int line = all.indexOf('\n', all.length() - limit - 1);
			int start = (line >= 0) ? line + 1 : all.length() - limit;
			if (Character.isLowSurrogate(all.charAt(start))) {
				start++;
			}
			shown = all.substring(start);
			note = ((note != null) ? note + " " : "") + "The first " + start + " of " + all.length()
					+ " characters are left out; give a 'limit' of " + all.length() + " to get them.";
		}
		return new PaneScreen(text.position().pane().value(), text.position().toString(), note, text.historySize(),
				text.cursorRow(), text.cursorColumn(), text.alternate(), new UntrustedText(shown));
	}

	@Override
	public String toString() {
		return (this.note != null) ? this.text + "\n(" + this.note + ")" : this.text.text();
	}

}
