package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

/**
 * Who gives a command: an agent, or the person.
 *
 * @param name the name of the agent; {@value #PERSON} for the person
 * @param team the session of the agent, or the one that the person works in; null if the
 * person works outside of tmux
 * @param isPerson whether it is the person, who may do more than an agent
 */
public record Caller(String name, @Nullable String team, boolean isPerson) {

	/** What the person is called. */
	public static final String PERSON = "person";

	static Caller person(@Nullable String team) {
		return new Caller(PERSON, team, true);
	}

	static Caller of(Agent agent) {
		return new Caller(agent.name(), agent.team(), false);
	}

	/**
	 * The name that nobody else has.
	 * @return the session and the name of an agent, with a colon between; the person's
	 * name
	 */
	public String address() {
		return this.isPerson ? PERSON : this.team + ":" + this.name;
	}

}
