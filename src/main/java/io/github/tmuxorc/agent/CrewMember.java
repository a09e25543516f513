package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of several agents that were started together.
 *
 * @param name its name
 * @param reading the agent as it was read last; null if it is not there
 * @param ready whether it can work
 * @param resumed whether it goes on with its earlier conversation
 * @param told whether it was told who it is
 * @param briefing its first task, if it is still to be told; null if it has none
 * @param problem what did not work; null if nothing
 */
public record CrewMember(String name, @Nullable AgentReading reading, boolean ready, boolean resumed, boolean told,
		@Nullable String briefing, @Nullable String problem) {

	static CrewMember of(AgentLaunch launch) {
		AgentReading reading = launch.reading();
		return new CrewMember(reading.agent().name(), reading, reading.state().state() == AgentState.IDLE,
				launch.resumed(), launch.resumed(), launch.briefing(), launch.problem());
	}

	static CrewMember missing(String name, RuntimeException failure) {
		return new CrewMember(name, null, false, false, false, null, failure.getMessage());
	}

	/**
	 * An agent that lives already.
	 * @param reading the agent
	 * @return the agent, ready if it is idle or at work
	 */
	public static CrewMember living(AgentReading reading) {
		AgentState state = reading.state().state();
		return new CrewMember(reading.agent().name(), reading, state == AgentState.IDLE || state == AgentState.BUSY,
				true, true, null, null);
	}

	/**
	 * The same agent, which is still to be told who it is.
	 * @param briefing its first task; null if it has none
	 * @return the agent
	 */
	public CrewMember untold(@Nullable String briefing) {
		return new CrewMember(this.name, this.reading, this.ready, this.resumed, false, briefing, this.problem);
	}

	/**
	 * The same agent, read again.
	 * @param now the agent as it is now
	 * @return the agent
	 */
	public CrewMember as(AgentReading now) {
		return new CrewMember(this.name, now, this.ready, this.resumed, this.told, this.briefing, this.problem);
	}

	/**
	 * The same agent, which is not ready after all.
	 * @param problem why
	 * @return the agent
	 */
	public CrewMember failed(String problem) {
		return new CrewMember(this.name, this.reading, false, this.resumed, this.told, this.briefing,
				(this.problem != null) ? this.problem + " " + problem : problem);
	}

}
