package io.github.tmuxorc.message;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentProgram;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.process.UncutWork;

/**
 * One message on its way through an agent's composer: paste, press Enter once the paste
 * is over, and wait for proof. Each step is written down before it is made, so that
 * another process can go on where this one was ended. It never types into a dialog or a
 * draft, and it never presses a key to clear something away.
 */
final class Attempt {

	/** The value of this pane option tells whether a message was pasted. */
	private static final String PASTE = "@orc_paste";

	private static final int MOST_ENTERS = 3;

	private final AgentFleet fleet;

	private final Agent agent;

	private final Outbox outbox;

	private final Outbox.Entry entry;

	private final AttemptLimits limits;

	private final String typed;

	private boolean entered;

	private @Nullable MessageReceipt receipt;

	Attempt(AgentFleet fleet, Agent agent, Outbox outbox, Outbox.Entry entry, AttemptLimits limits) {
		this.fleet = fleet;
		this.agent = agent;
		this.outbox = outbox;
		this.entry = entry;
		this.limits = limits;
		this.typed = agent.program().guarded(entry.text());
		this.entered = entry.shown();
	}

	/**
	 * Type the message and have it submitted.
	 * @return what proves it
	 * @throws UnprovenException if nothing does
	 */
	MessageReceipt run() {
		try {
			return type();
		}
		catch (TmuxException ex) {
			throw cutOff(ex);
		}
	}

	private MessageReceipt type() {
		String id = this.entry.id();
		this.outbox.open(this.entry);
		this.fleet.tmux().setOptions(this.agent.pane().id(), Map.of(PASTE, id));
		if (!UncutWork
			.call(() -> this.fleet.tmux().pasteOnce(this.agent.pane().id(), this.typed, PASTE, id, pasted()))) {
			this.outbox.drop();
			throw new RefusedException(
					"Another program typed into agent '" + this.agent.called() + "'; nothing was typed.",
					"Send the message again.");
		}
		if (!this.fleet.watch().await(this.agent, this.limits.shown(), this::holdsText)) {
			throw unproven("did not show it in its composer");
		}
		return submit();
	}

	/**
	 * Go on where a process was ended, or find out how far it came.
	 * @return what proves that the message was submitted; null if none of it was typed
	 * and none ever will be
	 * @throws UnprovenException if nothing tells what became of it
	 */
	@Nullable MessageReceipt resume() {
		try {
			return goOn();
		}
		catch (TmuxException ex) {
			throw cutOff(ex);
		}
	}

	private @Nullable MessageReceipt goOn() {
		isProvenByEvent();
		if (this.receipt != null) {
			return close(this.receipt);
		}
		if (!wasPasted()) {
			if (this.entry.shown()) {
				throw unproven("was started again before it reported it");
			}
			this.outbox.drop();
			return null;
		}
		this.fleet.watch().await(this.agent, this.limits.found(), () -> isProven() || isComposed() || isStuck());
		if (this.receipt != null) {
			return close(this.receipt);
		}
		Gate.checkTyped(reading());
		if (!isComposed()) {
			throw unproven("neither reported it nor shows it in its composer");
		}
		return submit();
	}

	/**
	 * Look once more for the proof of a message that had none.
	 * @return what proves it
	 * @throws UnprovenException if there is still none
	 */
	MessageReceipt review() {
		isProvenByEvent();
		if (this.receipt != null) {
			return close(this.receipt);
		}
		throw unproven("has not reported it so far, and it was not typed again");
	}

	private MessageReceipt submit() {
		this.outbox.open(this.entry.asShown());
		int enters = 0;
		for (; enters < MOST_ENTERS && holdsText(); enters++) {
			settle();
			Gate.checkTyped(this.fleet.agents().reading(this.agent));
			this.fleet.tmux().sendKeys(this.agent.pane().id(), List.of("Enter"));
			this.entered = true;
			this.fleet.watch().await(this.agent, this.limits.proven(), this::isProven);
			if (this.receipt != null) {
				// The next sender must not take what is still drawn for a draft.
				this.fleet.watch().await(this.agent, this.limits.proven(), () -> hasLeft() || isStuck());
				return close(this.receipt);
			}
		}
		boolean reports = this.entry.position() > 0;
		if (enters == MOST_ENTERS) {
			this.fleet.watch().await(this.agent, this.limits.begun(this.typed.length()), () -> isProven() || hasLeft());
			this.fleet.watch().await(this.agent, this.limits.proven(), this::isProven);
		}
		if (reports && hasLeft()) {
			this.fleet.watch().await(this.agent, this.limits.shown(), this::isProven);
		}
		if (this.receipt != null) {
			return close(this.receipt);
		}
		if (!reports && hasLeft()) {
			// Its hooks do not work: it has never reported anything.
			return close(receipt(MessageReceipt.Outcome.SUBMITTED, MessageReceipt.Proof.SCREEN));
		}
		throw unproven("did not report it");
	}

	private MessageReceipt close(MessageReceipt proven) {
		this.outbox.close(this.entry, proven);
		return proven;
	}

	// What the ended process has started may come a little later: it finds another value.
	private boolean wasPasted() {
		String cancelled = this.entry.id() + " cancelled";
		if (this.fleet.tmux().pasteOnce(this.agent.pane().id(), "", PASTE, this.entry.id(), cancelled)) {
			return false;
		}
		return pasted().equals(this.fleet.tmux().pane(this.agent.pane().id(), PASTE).options().get(PASTE));
	}

	private String pasted() {
		return this.entry.id() + " pasted";
	}

	// An Enter inside the paste window would count as a part of the paste.
	private void settle() {
		this.fleet.watch().await(this.agent, this.agent.program().pasteWindow(), () -> false);
	}

	private boolean holdsText() {
		String composed = composed();
		return composed != null && !composed.isEmpty();
	}

	private boolean isComposed() {
		String composed = composed();
		return composed != null && MessageText.isComposed(this.typed, composed);
	}

	private boolean hasLeft() {
		return "".equals(composed());
	}

	private @Nullable String composed() {
		return reading().composed();
	}

	private boolean isStuck() {
		AgentState state = reading().state().state();
		return state == AgentState.EXITED || state == AgentState.WAITING;
	}

	private AgentReading reading() {
		return this.fleet.agents().reading(this.agent);
	}

	private boolean isProven() {
		return isProvenByEvent() || isProvenByScreen();
	}

	private boolean isProvenByEvent() {
		MessageReport report = MessageReport.find(this.fleet.events().since(this.agent.folder(), this.entry.position()),
				this.entry.text());
		if (report != null) {
			// Claude Code reports a message also when it puts it into its queue.
			boolean queued = this.entry.busy() || report.afterOthers();
			this.receipt = receipt(queued ? MessageReceipt.Outcome.QUEUED : MessageReceipt.Outcome.SUBMITTED,
					MessageReceipt.Proof.EVENT);
		}
		return report != null;
	}

	private boolean isProvenByScreen() {
		boolean known = this.entered && (this.entry.busy() || reportsNothing());
		if (known && hasLeft()) {
			// A busy agent may report only when it begins.
			this.receipt = receipt(this.entry.busy() ? MessageReceipt.Outcome.QUEUED : MessageReceipt.Outcome.SUBMITTED,
					MessageReceipt.Proof.SCREEN);
		}
		return this.receipt != null;
	}

	private boolean reportsNothing() {
		return this.agent.program().events() == AgentProgram.EventReport.NONE;
	}

	private MessageReceipt receipt(MessageReceipt.Outcome outcome, MessageReceipt.Proof proof) {
		return new MessageReceipt(this.agent.called(), this.agent.pane().id().value(), outcome, proof,
				this.entry.text().codePointCount(0, this.entry.text().length()));
	}

	// The entry stays open, so that who sends it again goes on from here.
	private TmuxException cutOff(TmuxException cause) {
		TmuxException failure = new TmuxException(
				cause.problem().replaceFirst("\\.$", "") + ", so it is not known whether agent '" + this.agent.called()
						+ "' got the message.",
				"Send the same message again once that is mended; what was typed is not typed twice.");
		failure.addSuppressed(cause);
		return failure;
	}

	private UnprovenException unproven(String what) {
		this.outbox.close(this.entry, null);
		return new UnprovenException("The message was typed, but agent '" + this.agent.called() + "' " + what + ".",
				"Run 'agent read " + this.agent.called() + "' to see what became of it before you send it again.");
	}

}
