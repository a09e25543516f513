package io.github.tmuxorc.setup.tmux;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of setting up the user's tmux.
 *
 * @param outcome what became of our lines
 * @param file the file that tmux reads
 * @param keys the keys, after the prefix
 * @param backup the copy of the file as it was, if there was one and it was changed
 * @param lines our lines, if this was a dry run that would write them
 * @param nextStep what the user has to do, if anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TmuxReport(BlockOutcome outcome, String file, BlockKeys keys, @Nullable String backup, @Nullable String lines,
		@Nullable String nextStep) {

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("tmux: ").append(switch (this.outcome) {
			case ADDED -> "the status line and the keys were added to " + this.file + ".";
			case UPDATED -> "the status line and the keys were updated in " + this.file + ".";
			case UNCHANGED -> "already set up in " + this.file + "; nothing was changed.";
			case WOULD_ADD -> "these lines would be added to " + this.file + "; nothing was changed.";
			case WOULD_UPDATE -> "these lines would replace ours in " + this.file + "; nothing was changed.";
		});
		text.append("\n  ").append(this.keys);
		if (this.backup != null) {
			text.append("\n  The file as it was: ").append(this.backup);
		}
		if (this.nextStep != null) {
			text.append("\n  ").append(this.nextStep);
		}
		if (this.lines != null) {
			text.append("\n").append(this.lines.strip());
		}
		return text.toString();
	}

}
