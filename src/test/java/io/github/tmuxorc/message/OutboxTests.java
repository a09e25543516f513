package io.github.tmuxorc.message;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is done about messages that a process could not finish, and about those that are
 * sent again. Where a process ended is set up by its traces.
 */
@ExtendWith(TmuxServerExtension.class)
class OutboxTests {

	private static final SendOptions KEY = new SendOptions("k1", null);

	private static final String PASTE = "@orc_paste";

	@SuppressWarnings("NullAway.Init")
	private MessageTestAgents agents;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.agents = MessageTestAgents.on(server);
	}

	@Test
	void sendAgainUnderTheSameKeyTypesNothing() throws Exception {
		Agent agent = this.agents.start();
		MessageReceipt first = this.agents.delivery().send(agent, "say one", KEY);
		this.agents.send(agent, "say other");
		assertThat(this.agents.delivery().send(agent, "say one", KEY)).isEqualTo(first);
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactly("say one", "say other");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(agent.folder().outbox())))
			.isEqualTo("rw-------");
	}

	@Test
	void sendUnderAKeyOfAnotherTextIsAUsageError() {
		Agent agent = this.agents.start();
		this.agents.delivery().send(agent, "say one", KEY);
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.agents.delivery().send(agent, "say two", KEY))
			.withMessageStartingWith("Another message was sent under the key 'k1'; nothing was typed.");
	}

	@Test
	void sendAgainOfWhatWasUnprovenTypesNothing() {
		Agent agent = this.agents.start("ignore-input");
		for (String problem : new String[] { "did not show it", "has not reported it so far" }) {
			assertThatExceptionOfType(FailedException.class)
				.isThrownBy(() -> this.agents.delivery().send(agent, "say one", KEY, MessageTestAgents.NEVER_SHOWN))
				.withMessageContaining("The message was typed, but agent 'a' " + problem);
		}
	}

	@Test
	void sendWhenAnEarlierOneWasNotTypedSendsItsOwn() {
		Agent agent = this.agents.start();
		leave(agent, "say one", false);
		this.agents.send(agent, "say two");
		assertThat(this.agents.prompts(agent)).containsExactly("say two");
		assertThat(new Outbox(agent.folder()).open()).isNull();
	}

	@Test
	void sendWhenAnEarlierOneLiesInTheComposerSubmitsBoth() {
		Agent agent = this.agents.start();
		paste(agent, leave(agent, "say one", false), "say one");
		this.agents.send(agent, "say two");
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactly("say one", "say two");
	}

	@Test
	void sendAgainWhenItLiesInTheComposerSubmitsItOnce() {
		Agent agent = this.agents.start();
		paste(agent, leave(agent, "say one", true), "say one");
		assertThat(this.agents.send(agent, "say one").outcome()).isEqualTo(MessageReceipt.Outcome.SUBMITTED);
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactly("say one");
	}

	@Test
	void sendAgainWhenItWasSubmittedTypesNothing() {
		Agent agent = this.agents.start();
		Outbox.Entry entry = leave(agent, "say one", true);
		paste(agent, entry, "say one");
		this.agents.fleet()
			.watch()
			.until(agent, MessageTestAgents.LIMIT, (now) -> now.state().state() == AgentState.DRAFT);
		this.agents.fleet().watch().await(agent, agent.program().pasteWindow(), () -> false);
		this.agents.fleet().tmux().sendKeys(agent.pane().id(), List.of("Enter"));
		assertThat(this.agents.send(agent, "say one").proof()).isEqualTo(MessageReceipt.Proof.EVENT);
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactly("say one");
	}

	@Test
	void sendWhenAnEarlierOneIsStillBeingReadWaitsForIt() {
		Agent agent = this.agents.start("slow-paste=40");
		String text = "say " + "slow ".repeat(300).strip();
		paste(agent, leave(agent, text, false), text);
		this.agents.send(agent, "say two");
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactly(text, "say two");
	}

	@Test
	void sendWhenNothingTellsOfAnEarlierOneReportsItOnce() {
		Agent agent = this.agents.start();
		Outbox.Entry entry = leave(agent, "say one\nsecond line", false);
		this.agents.fleet().tmux().setOptions(agent.pane().id(), Map.of(PASTE, entry.id() + " pasted"));
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.agents.send(agent, "say two", MessageTestAgents.NEVER_FOUND))
			.withMessageStartingWith("An earlier message to agent 'a' was cut off ('say one'), and nothing proves "
					+ "that it arrived; this message was not typed.");
		this.agents.send(agent, "say two");
		assertThat(this.agents.prompts(agent)).containsExactly("say two");
	}

	@Test
	void sendWhenAnEarlierOneWasForAProgramThatIsGoneIsTyped() {
		Agent agent = this.agents.start();
		Outbox.Entry entry = leave(agent, "say one\nsecond line", true);
		new Outbox(agent.folder()).open(new Outbox.Entry(entry.id(), null, entry.text(), entry.position(), false, true,
				entry.begun(), agent.pane().pid() + 1));
		this.agents.fleet().tmux().setOptions(agent.pane().id(), Map.of(PASTE, entry.id() + " pasted"));
		this.agents.send(agent, "say two", MessageTestAgents.NEVER_FOUND);
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactly("say two");
	}

	@Test
	void sendWhenSomebodyAddedToAnEarlierOneSubmitsNeither() {
		Agent agent = this.agents.start();
		paste(agent, leave(agent, "say one", true), "say one");
		this.agents.fleet().tmux().sendText(agent.pane().id(), " and my own words");
		this.agents.fleet()
			.watch()
			.until(agent, MessageTestAgents.LIMIT, (now) -> "say one and my own words".equals(now.composed()));
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.agents.send(agent, "say two", MessageTestAgents.NEVER_FOUND));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.send(agent, "say two"))
			.withMessageContaining("my own words");
		assertThat(this.agents.prompts(agent)).isEmpty();
	}

	// What a process leaves that is ended after it wrote down its message.
	private Outbox.Entry leave(Agent agent, String text, boolean shown) {
		Outbox.Entry entry = Outbox.Entry.of(agent, text, null, this.agents.fleet().events().end(agent.folder()),
				false);
		new Outbox(agent.folder()).open(shown ? entry.asShown() : entry);
		this.agents.fleet().tmux().setOptions(agent.pane().id(), Map.of(PASTE, entry.id()));
		return entry;
	}

	private void paste(Agent agent, Outbox.Entry entry, String text) {
		assertThat(this.agents.fleet()
			.tmux()
			.pasteOnce(agent.pane().id(), text, PASTE, entry.id(), entry.id() + " pasted")).isTrue();
	}

}
