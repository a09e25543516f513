package io.github.tmuxorc.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is waited for in a pane: the first of these.
 *
 * @param match a text or pattern; null if none
 * @param quiet how long nothing is to be written; null if that does not count
 * @param exit whether the end of the program counts
 * @param stops patterns that end the wait as a failure
 * @param limit how long to wait at most
 */
record WaitGoal(@Nullable LineMatcher match, @Nullable Duration quiet, boolean exit, List<LineMatcher> stops,
		Duration limit) {

	WaitGoal {
		stops = List.copyOf(stops);
	}

	@Override
	public String toString() {
		List<String> goals = new ArrayList<>();
		if (this.match != null) {
			goals.add("'" + this.match + "'");
		}
		if (this.quiet != null) {
			goals.add(this.quiet.toSeconds() + " s without output");
		}
		if (this.exit) {
			goals.add("the end of the program");
		}
		return String.join(" or ", goals);
	}

}
