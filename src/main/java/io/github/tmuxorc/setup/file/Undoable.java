package io.github.tmuxorc.setup.file;

import java.util.List;

/**
 * A part of the set-up that changes files of the user. {@code setup undo} asks all beans
 * of this kind.
 */
public interface Undoable {

	/**
	 * The names by which {@code setup undo} finds this part.
	 * @return at least one, such as {@code claude-code}
	 */
	List<String> subjects();

	/**
	 * Take back what was changed.
	 * @param subject one of the subjects
	 * @param dryRun whether to tell what would be done in the place of doing it
	 * @return what became of each file; empty if nothing of ours is known anywhere
	 */
	List<Undone> undo(String subject, boolean dryRun);

}
