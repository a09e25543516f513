package io.github.tmuxorc.agent;

import java.util.List;

/**
 * A state with everything that was read, and why one reading was believed.
 *
 * @param state the state
 * @param readings all readings, the one that is believed first
 */
record StateExplanation(StateReading state, List<Reading> readings) {

	StateExplanation {
		readings = List.copyOf(readings);
	}

	/**
	 * One reading.
	 *
	 * @param agent the name of the agent
	 * @param source where it was read: process, registry, event, title or screen
	 * @param rule the rule that led to it
	 * @param state the state that it speaks for, or {@code none}
	 * @param evidence what was read
	 * @param verdict whether it is believed, or what it is beaten by
	 */
	record Reading(String agent, String source, String rule, String state, String evidence, String verdict) {

		@Override
		public String toString() {
			return this.agent + ": " + this.source + ", " + this.rule + ": " + this.state + " (" + this.evidence
					+ ") - " + this.verdict;
		}

	}

}
