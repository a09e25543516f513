package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.SessionName;

/**
 * A team to deploy, as it was asked for.
 *
 * @param plan its plan
 * @param session the session that it is to live in
 * @param size how many members it is to have; null for as many as the plan says
 * @param project the folder that it works in
 * @param requirements the file that says what is to be done; null if there is none
 * @param agent the program that members run for whom the plan names none; null for the
 * first that is installed
 * @param set what stands for words in braces, in the place of what the plan says
 * @param partial whether those that have started stay if one fails
 * @param limit how long it may take until all are ready
 */
record TeamOrder(TeamPlan plan, SessionName session, @Nullable Integer size, Path project, @Nullable Path requirements,
		@Nullable String agent, Map<String, String> set, boolean partial, Duration limit) {

	TeamOrder {
		set = Map.copyOf(set);
	}

}
