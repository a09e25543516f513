package io.github.tmuxorc.message;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentProgram;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.AgentTurn;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * A message to an agent, and the wait for its answer to that very message.
 */
final class Question {

	private final AgentFleet fleet;

	private final Agent agent;

	private final String text;

	private long position;

	Question(AgentFleet fleet, Agent agent, String text) {
		if (agent.program().events() == AgentProgram.EventReport.NONE) {
			throw new RefusedException("The program of agent '" + agent.called() + "' reports no answers.",
					"Use 'agent send', 'agent wait' and 'agent read' instead; nothing was sent.");
		}
		this.fleet = fleet;
		this.agent = agent;
		this.text = text;
	}

	/**
	 * Send the message and wait for its answer. Work that goes on is waited for first:
	 * what is sent meanwhile may become a part of it, and its answer cannot be told
	 * apart.
	 * @param sending sends the message
	 * @param limit how long to wait at most
	 * @return the answer
	 */
	AgentResult ask(Runnable sending, Duration limit) {
		long end = System.nanoTime() + limit.toNanos();
		AgentReading before = this.fleet.watch()
			.until(this.agent, limit, (reading) -> reading.state().state() != AgentState.BUSY);
		if (before.state().state() == AgentState.BUSY) {
			throw new TimeLimitException(
					"Agent '" + this.agent.called() + "' was busy for " + limit.toSeconds()
							+ " s, so nothing was sent.",
					"Run 'agent wait " + this.agent.called() + "', then ask again.");
		}
		this.position = this.fleet.events().end(this.agent.folder());
		sending.run();
		return await(limit, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
	}

	private AgentResult await(Duration limit, Duration left) {
		AtomicReference<@Nullable AgentTurn> turn = new AtomicReference<>();
		AgentReading last = this.fleet.watch().until(this.agent, left, (reading) -> {
			turn.set(AgentTurn.of(this.fleet.events().since(this.agent.folder(), this.position),
					(prompt) -> MessageText.isReported(this.text, prompt)));
			return isOver(turn.get(), reading) || isBlocked(reading);
		});
		AgentTurn now = turn.get();
		if (now != null && now.answer() != null && isOver(now, last)) {
			return new AgentResult(this.agent.called(), this.agent.pane().id().value(), last.state().state(),
					new UntrustedText(this.text), new UntrustedText(now.answer()));
		}
		throw failure(last, now, limit);
	}

	// An answer can be followed by more where nothing tells the end of a turn.
	private boolean isOver(@Nullable AgentTurn turn, AgentReading reading) {
		return turn != null && turn.end() != null && (this.agent.program().events().tellsEnd()
				|| (reading.state().state() != AgentState.BUSY && !isBlocked(reading)));
	}

	private static boolean isBlocked(AgentReading reading) {
		AgentState state = reading.state().state();
		return state == AgentState.WAITING || state == AgentState.EXITED;
	}

	private RuntimeException failure(AgentReading last, @Nullable AgentTurn turn, Duration limit) {
		String name = this.agent.called();
		if (last.state().state() == AgentState.WAITING) {
			return new RefusedException(
					"Agent '" + name + "' took the message and asks '" + Quotation.of(last.state().evidence()) + "'.",
					"Answer it with 'agent answer " + name + "', then run 'agent result " + name + "'.");
		}
		if (last.state().state() == AgentState.EXITED) {
			return new FailedException(
					"Agent '" + name + "' ended before it answered (" + Quotation.of(last.state().evidence()) + ").",
					"Run 'agent read " + name + "' to see its screen.");
		}
		if (turn != null && turn.end() != null) {
			return new FailedException("The turn of agent '" + name + "' ended without an answer (" + turn.end() + ").",
					"Run 'agent read " + name + "' to see why.");
		}
		return new TimeLimitException(
				"Agent '" + name + "' took the message and did not answer within " + limit.toSeconds() + " s; it is "
						+ last.state().state() + ".",
				"Run 'agent wait " + name + "', then 'agent result " + name + "'.");
	}

}
