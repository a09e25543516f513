package io.github.tmuxorc.message;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class QuestionTests {

	private static final Duration LIMIT = MessageTestAgents.LIMIT;

	@SuppressWarnings("NullAway.Init")
	private MessageTestAgents agents;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.agents = MessageTestAgents.on(server);
	}

	@Test
	void askReturnsTheAnswerToThisMessage() {
		Agent agent = this.agents.start();
		assertThat(this.agents.delivery().ask(agent, "say one", LIMIT).text()).hasToString("one");
		assertThat(this.agents.delivery().ask(agent, "say two", LIMIT).text()).hasToString("two");
	}

	@Test
	void askWhenBusyWaitsForTheTurnOfThisMessage() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "wait 2");
		assertThat(this.agents.delivery().ask(agent, "say later", LIMIT).text()).hasToString("later");
	}

	@Test
	void askWhenADialogOpensNamesItsQuestion() {
		Agent agent = this.agents.start("ask-permission");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.agents.delivery().ask(agent, "say x", LIMIT))
			.withMessage("Agent 'a' took the message and asks 'Do you want to proceed?'. "
					+ "Answer it with 'agent answer a', then run 'agent result a'.");
	}

	@Test
	void askWhenTheAnswerTakesTooLongSaysThatItWasTaken() {
		Agent agent = this.agents.start();
		assertThatExceptionOfType(TimeLimitException.class)
			.isThrownBy(() -> this.agents.delivery().ask(agent, "wait 60", Duration.ofSeconds(1)))
			.withMessageStartingWith("Agent 'a' took the message and did not answer within 1 s; it is busy.");
	}

	@Test
	void askWhenBusyForTooLongSendsNothing() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "wait 60");
		long before = this.agents.fleet().events().end(agent.folder());
		assertThatExceptionOfType(TimeLimitException.class)
			.isThrownBy(() -> this.agents.delivery().ask(agent, "say x", Duration.ofSeconds(1)))
			.withMessageStartingWith("Agent 'a' was busy for 1 s, so nothing was sent.");
		assertThat(this.agents.read(agent).composed()).isEmpty();
		assertThat(this.agents.fleet().events().end(agent.folder())).isEqualTo(before);
	}

	@Test
	void interruptStopsTheTurnAndNothingElse() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "wait 60");
		AgentReading stopped = this.agents.delivery().interrupt(agent);
		assertThat(stopped.state().state()).isIn(AgentState.IDLE, AgentState.DRAFT);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.delivery().interrupt(agent))
			.withMessageContaining("does nothing that could be interrupted");
	}

	@Test
	void interruptLeavesADialogOpen() {
		Agent agent = this.agents.start("ask-permission");
		this.agents.send(agent, "say x");
		this.agents.await(agent, AgentState.WAITING);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.delivery().interrupt(agent))
			.withMessageContaining("it is waiting");
		assertThat(this.agents.read(agent).state().state()).isEqualTo(AgentState.WAITING);
	}

}
