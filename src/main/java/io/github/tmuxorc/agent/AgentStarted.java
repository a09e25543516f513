package io.github.tmuxorc.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.surface.Verdict;

/**
 * An agent that was started, and whether it can be given work. It ends the process with 0
 * if it can, with 6 if a dialog or a draft is in the way, and with 1 if something else
 * is.
 *
 * @param name the name of the agent
 * @param program the program that it runs
 * @param session the session that it is in
 * @param pane the id of its pane
 * @param ready whether it was ready for work
 * @param state its state
 * @param conversation whether its conversation is {@code new} or {@code resumed}
 * @param briefing what became of its briefing: {@code sent} or {@code not-sent}; left out
 * if it has none
 * @param evidence the line or event by which the state is known
 * @param question what its dialog asks, if one is open
 * @param problem what did not work though the agent runs, if anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentStarted(@JsonPropertyDescription("Its name.") String name,
		@JsonPropertyDescription("Its program.") String program,
		@JsonPropertyDescription("Its session.") String session, @JsonPropertyDescription("Its pane.") String pane,
		@JsonPropertyDescription("Whether it can work.") boolean ready,
		@JsonPropertyDescription("Its state.") AgentState state,
		@JsonPropertyDescription("new or resumed.") String conversation,
		@JsonPropertyDescription("sent or not-sent.") @Nullable String briefing,
		@JsonPropertyDescription("What tells it.") UntrustedText evidence,
		@JsonPropertyDescription("What it asks.") @Nullable AgentQuestion question,
		@JsonPropertyDescription("What did not work.") @Nullable UntrustedText problem) implements Verdict {

	static AgentStarted of(AgentLaunch launch) {
		AgentReading reading = launch.reading();
		Agent agent = reading.agent();
		AgentState state = reading.state().state();
		return new AgentStarted(agent.called(), agent.program().id(), agent.team(), agent.pane().id().value(),
				state == AgentState.IDLE, state, launch.resumed() ? "resumed" : "new",
				(launch.briefing() != null) ? "not-sent" : null, new UntrustedText(reading.state().evidence()),
				reading.question(), UntrustedText.of(launch.problem()));
	}

	/**
	 * The same agent once it was given its briefing.
	 * @param now its state now
	 * @return the answer
	 */
	AgentStarted briefed(StateReading now) {
		return new AgentStarted(this.name, this.program, this.session, this.pane, this.ready, now.state(),
				this.conversation, "sent", new UntrustedText(now.evidence()), this.question, this.problem);
	}

	@Override
	public ExitCode exitCode() {
		if (this.ready) {
			return ExitCode.DONE;
		}
		return (this.state == AgentState.WAITING || this.state == AgentState.DRAFT) ? ExitCode.REFUSED
				: ExitCode.FAILED;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder().append(this.name)
			.append(" (")
			.append(this.program)
			.append(") in ")
			.append(this.session)
			.append(' ')
			.append(this.pane)
			.append(": ")
			.append((this.ready) ? "ready" : "NOT READY, " + obstacle());
		if (this.conversation.equals("resumed")) {
			text.append("\n  conversation  goes on");
		}
		if (this.briefing != null) {
			text.append("\n  briefing      ").append(this.briefing.replace('-', ' '));
		}
		if (this.question != null) {
			this.question.options().forEach((option) -> text.append("\n  option        ").append(option));
			text.append("\n  to answer     agent answer ").append(this.name).append(" NUMBER");
		}
		if (this.problem != null) {
			text.append("\n  problem       ").append(this.problem);
		}
		return text.toString();
	}

	private String obstacle() {
		return (this.question != null) ? "a dialog asks: " + this.question.question()
				: this.state + ": " + this.evidence;
	}

}
