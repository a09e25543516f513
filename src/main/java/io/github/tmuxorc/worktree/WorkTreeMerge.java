package io.github.tmuxorc.worktree;

import java.util.List;
import java.util.stream.Collectors;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Verdict;

/**
 * What became of a merge. It ends the process with 1 if there are conflicts; nothing was
 * changed then.
 *
 * @param name the name of the agent
 * @param session the session of the agent
 * @param branch its branch
 * @param into the branch that it was merged into
 * @param folder the folder that has that branch checked out
 * @param commits how many commits it brings; 0 if all were there already
 * @param conflicts the files that both sides changed; empty if it was merged
 * @param uncommitted how many files in its work tree were not committed, and so are not
 * merged
 */
public record WorkTreeMerge(String name, String session, String branch, String into, String folder, int commits,
		List<String> conflicts, int uncommitted) implements Verdict {

	public WorkTreeMerge {
		conflicts = List.copyOf(conflicts);
	}

	@Override
	public ExitCode exitCode() {
		return this.conflicts.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
	}

	@Override
	public String toString() {
		String text = "Merged " + this.commits + ((this.commits == 1) ? " commit" : " commits") + " of " + this.branch
				+ " into " + this.into + " in " + this.folder + ".";
		if (!this.conflicts.isEmpty()) {
			text = this.branch + " conflicts with " + this.into + "; nothing was changed. Merge " + this.into + " in "
					+ this.session + ":" + this.name + "'s work tree first. In conflict:"
					+ this.conflicts.stream()
						.map((file) -> "\n  " + file.replaceAll("\\p{Cc}", "?"))
						.collect(Collectors.joining());
		}
		else if (this.commits == 0) {
			text = this.into + " has all of " + this.branch + " already.";
		}
		return (this.uncommitted == 0) ? text : text + "\nNot committed in its work tree, and not merged: "
				+ this.uncommitted + ((this.uncommitted == 1) ? " file." : " files.");
	}

}
