package io.github.tmuxorc.message;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentProgram;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.FailedException;

/**
 * One message on its way through an agent's composer: look, paste, press Enter once the
 * paste is over, and wait for proof. It never types into a dialog or a draft, and it
 * never presses a key to clear something away.
 */
final class Attempt {

	private static final int MOST_ENTERS = 3;

	/** A paste of a megabyte takes a terminal program some time to read. */
	private static final Duration SHOWN = Duration.ofSeconds(20);

	private static final Duration PROVEN = Duration.ofSeconds(3);

	private final AgentFleet fleet;

	private final Agent agent;

	private final String text;

	private final long position;

	private final AgentReading before;

	private @Nullable MessageReceipt receipt;

	Attempt(AgentFleet fleet, Agent agent, String text) {
		this.fleet = fleet;
		this.agent = agent;
		this.text = text;
		this.position = fleet.events().end(agent.folder());
		this.before = fleet.agents().reading(agent);
	}

	MessageReceipt run() {
		this.fleet.own().protect(this.agent.pane().id());
		Gate.check(this.before);
		this.fleet.tmux().paste(this.agent.pane().id(), toPaste());
		if (!this.fleet.watch().await(this.agent, SHOWN, this::holdsText)) {
			throw unproven("did not show it in its composer");
		}
		for (int enters = 0; enters < MOST_ENTERS && holdsText(); enters++) {
			settle();
			Gate.checkDialog(this.fleet.agents().reading(this.agent));
			this.fleet.tmux().sendKeys(this.agent.pane().id(), List.of("Enter"));
			this.fleet.watch().await(this.agent, PROVEN, this::isProven);
			if (this.receipt != null) {
				// The next sender must not take what is still drawn for a draft.
				this.fleet.watch().await(this.agent, PROVEN, this::hasLeft);
				return this.receipt;
			}
		}
		if (this.position > 0 && hasLeft() && this.fleet.watch().await(this.agent, SHOWN, this::isProven)
				&& this.receipt != null) {
			// What is long takes a program some time to begin with.
			return this.receipt;
		}
		if (this.position == 0 && hasLeft()) {
			// Its hooks do not work: it has never reported anything.
			return receipt(MessageReceipt.Outcome.SUBMITTED, MessageReceipt.Proof.SCREEN);
		}
		throw unproven("did not report it");
	}

	// A message must not run a shell command, and no Enter may take its last backslash.
	private String toPaste() {
		if (!this.agent.program().readsMarks()) {
			return this.text;
		}
		return (this.text.startsWith("!") ? " " : "") + this.text + (this.text.endsWith("\\") ? " " : "");
	}

	// An Enter inside the paste window would count as a part of the paste.
	private void settle() {
		this.fleet.watch().await(this.agent, this.agent.program().pasteWindow(), () -> false);
	}

	private boolean holdsText() {
		String composed = this.fleet.agents().reading(this.agent).composed();
		return composed != null && !composed.isEmpty();
	}

	private boolean isProven() {
		if (this.fleet.events().since(this.agent.folder(), this.position).stream().anyMatch(this::isReport)) {
			// Claude Code reports a message also when it puts it into its queue.
			this.receipt = receipt(wasBusy() ? MessageReceipt.Outcome.QUEUED : MessageReceipt.Outcome.SUBMITTED,
					MessageReceipt.Proof.EVENT);
		}
		else if (wasBusy() && hasLeft()) {
			// A busy agent reports only when it begins.
			this.receipt = receipt(MessageReceipt.Outcome.QUEUED, MessageReceipt.Proof.SCREEN);
		}
		else if (reportsNothing() && hasLeft()) {
			this.receipt = receipt(MessageReceipt.Outcome.SUBMITTED, MessageReceipt.Proof.SCREEN);
		}
		return this.receipt != null;
	}

	private boolean isReport(JsonNode event) {
		return event.path("hook_event_name").asString("").equals("UserPromptSubmit")
				&& MessageText.isReported(this.text, event.path("prompt").asString(""));
	}

	private boolean wasBusy() {
		return this.before.state().state() == AgentState.BUSY;
	}

	private boolean reportsNothing() {
		return this.agent.program().events() == AgentProgram.EventReport.NONE;
	}

	private boolean hasLeft() {
		return "".equals(this.fleet.agents().reading(this.agent).composed());
	}

	private MessageReceipt receipt(MessageReceipt.Outcome outcome, MessageReceipt.Proof proof) {
		return new MessageReceipt(this.agent.name(), this.agent.pane().id().value(), outcome, proof,
				this.text.codePointCount(0, this.text.length()));
	}

	private FailedException unproven(String what) {
		return new FailedException("The message was typed, but agent '" + this.agent.name() + "' " + what + ".",
				"Run 'agent read " + this.agent.name() + "' to see what became of it before you send it again.");
	}

}
