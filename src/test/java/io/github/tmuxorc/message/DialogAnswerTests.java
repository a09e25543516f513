package io.github.tmuxorc.message;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class DialogAnswerTests {

	@SuppressWarnings("NullAway.Init")
	private MessageTestAgents agents;

	@SuppressWarnings("NullAway.Init")
	private Agent agent;

	@BeforeEach
	void startAgent(TmuxServer server) {
		this.agents = MessageTestAgents.on(server);
		this.agent = this.agents.start("ask-permission");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1       | Yes
			yes     | Yes
			3       | No, and tell the demo agent what to do differently (esc)
			No, and | No, and tell the demo agent what to do differently (esc)
			""")
	void answerChoosesTheOption(String option, String label) {
		ask();
		AgentAnswered answered = this.agents.delivery().answer(this.agent, option, false);
		assertThat(answered.question()).hasToString("Do you want to proceed?");
		assertThat(answered.option()).hasToString(label);
		AgentReading after = this.agents.await(this.agent, AgentState.IDLE);
		assertThat(after.state().state()).isEqualTo(AgentState.IDLE);
		assertThat(after.question()).isNull();
	}

	@Test
	void answerThatGrantsForGoodNeedsToBeAllowed() {
		AgentReading asked = ask();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.agents.delivery().answer(this.agent, "2", false))
			.withMessageContaining("The option '2. Yes, and don't ask again in this session' reaches further")
			.withMessageContaining("--allow-always");
		assertThat(this.agents.read(this.agent).question()).isEqualTo(asked.question());
		assertThat(this.agents.delivery().answer(this.agent, "2", true).option())
			.hasToString("Yes, and don't ask again in this session");
	}

	@ParameterizedTest
	@CsvSource({ "4,No option is called '4'.", "maybe,No option is called 'maybe'.", "'',No option is called ''." })
	void answerWhenThereIsNoSuchOptionNamesThoseThereAre(String option, String problem) {
		AgentReading asked = ask();
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.agents.delivery().answer(this.agent, option, false))
			.withMessageStartingWith(
					problem + " Choose one of: 1. Yes, 2. Yes, and don't ask again in this session, 3. No");
		assertThat(this.agents.read(this.agent).question()).isEqualTo(asked.question());
	}

	@Test
	void answerWhenNothingIsAskedIsRefused() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.agents.delivery().answer(this.agent, "1", false))
			.withMessageContaining("Agent 'a' asks nothing; it is idle.");
	}

	private AgentReading ask() {
		this.agents.send(this.agent, "say hello");
		AgentReading asked = this.agents.await(this.agent, AgentState.WAITING);
		assertThat(asked.question()).isNotNull();
		return asked;
	}

}
