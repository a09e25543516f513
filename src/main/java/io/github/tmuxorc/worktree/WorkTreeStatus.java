package io.github.tmuxorc.worktree;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a work tree is.
 *
 * @param session the session of its agent
 * @param name the name of its agent
 * @param folder the folder of the work tree
 * @param branch the branch that is checked out there; left out if none is
 * @param base the branch that it is merged into
 * @param ahead how many commits it has that the base has not; left out if the base is
 * gone
 * @param behind how many commits the base has that it has not; left out if the base is
 * gone
 * @param changed how many files are changed and not committed
 * @param untracked how many files git does not know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkTreeStatus(String session, String name, String folder, @Nullable String branch, String base,
		@Nullable Integer ahead, @Nullable Integer behind, int changed, int untracked) {

	/**
	 * What stands out, in few words.
	 * @return such as {@code 2 ahead, 1 untracked}; {@code even} if nothing does
	 */
	public String summary() {
		List<String> parts = new ArrayList<>();
		if (this.ahead == null) {
			parts.add(this.base + " is gone");
		}
		add(parts, this.ahead, "ahead");
		add(parts, this.behind, "behind");
		add(parts, this.changed, "changed");
		add(parts, this.untracked, "untracked");
		return parts.isEmpty() ? "even" : String.join(", ", parts);
	}

	private static void add(List<String> parts, @Nullable Integer count, String what) {
		if (count != null && count > 0) {
			parts.add(count + " " + what);
		}
	}

	boolean isDirty() {
		return this.changed + this.untracked > 0;
	}

	@Override
	public String toString() {
		return this.session + ":" + this.name + " on " + ((this.branch != null) ? this.branch : "no branch") + ": "
				+ summary();
	}

}
