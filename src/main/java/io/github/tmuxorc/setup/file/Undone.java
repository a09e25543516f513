package io.github.tmuxorc.setup.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of taking back a change.
 *
 * @param subject what the file was changed for
 * @param file the file
 * @param outcome what became of it
 * @param backup the newest copy of the file as it was, if one is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Undone(String subject, String file, UndoOutcome outcome, @Nullable String backup) {

	@Override
	public String toString() {
		String text = this.subject + ": " + switch (this.outcome) {
			case RESTORED -> this.file + " is what it was before.";
			case REMOVED -> "ours is gone from " + this.file + "; what others wrote there is kept.";
			case DELETED -> this.file + " is gone, as before.";
			case UNCHANGED -> "nothing of ours is in " + this.file + ".";
			case WOULD_RESTORE -> this.file + " would be what it was before; nothing was changed.";
			case WOULD_REMOVE -> "ours would go from " + this.file + "; nothing was changed.";
			case WOULD_DELETE -> this.file + " would be deleted, since it was made here; nothing was changed.";
		};
		return (this.backup != null) ? text + "\n  The file as it was: " + this.backup : text;
	}

}
