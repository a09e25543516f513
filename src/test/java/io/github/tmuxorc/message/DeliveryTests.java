package io.github.tmuxorc.message;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class DeliveryTests {

	@SuppressWarnings("NullAway.Init")
	private MessageTestAgents agents;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.agents = MessageTestAgents.on(server);
	}

	@ParameterizedTest
	@ValueSource(strings = { "say hello", "say   two  blanks  ", "-x --help", "/help", "@README.md", "#hash", "!bang",
			"ends with ;", "ends with \\", "a 'single' \"double\" `back` $(sub) ${x} %1 =x ~", "tab\there",
			"two\nlines", "\n\nleading lines", "emoji 👩‍👩‍👧 and ünïcödé and עברית", "1. Yes", "❯ prompt" })
	void sendWhenIdleArrivesAsItIs(String text) {
		Agent agent = this.agents.start();
		MessageReceipt receipt = this.agents.send(agent, text);
		assertThat(receipt.outcome()).isEqualTo(MessageReceipt.Outcome.SUBMITTED);
		assertThat(receipt.proof()).isEqualTo(MessageReceipt.Proof.EVENT);
		assertThat(this.agents.prompts(agent)).containsExactly(text);
	}

	@Test
	void sendWhenTextIsLongArrivesWhole() {
		Agent agent = this.agents.start();
		String text = "say " + "0123456789 äöü ".repeat(7000);
		this.agents.send(agent, text.strip());
		assertThat(this.agents.prompts(agent)).containsExactly(text.strip());
	}

	@Test
	void sendWhenTextHasControlCharactersLeavesThemOut() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "say a\u001b[201~\u0003\u0004b\u009bc\r\nd");
		assertThat(this.agents.prompts(agent)).containsExactly("say a[201~bc\nd");
	}

	@Test
	void sendWhenFirstEnterIsSwallowedPressesItAgain() {
		Agent agent = this.agents.start("swallow-first-enter");
		assertThat(this.agents.send(agent, "say hello").outcome()).isEqualTo(MessageReceipt.Outcome.SUBMITTED);
		assertThat(this.agents.prompts(agent)).containsExactly("say hello");
	}

	@Test
	void sendWhenPasteIsReadSlowlyWaitsForIt() {
		Agent agent = this.agents.start("slow-paste=5");
		String text = "say " + "slow ".repeat(40).strip();
		this.agents.send(agent, text);
		assertThat(this.agents.prompts(agent)).containsExactly(text);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void sendWhenProgramIsLongInTakingItWaitsForProof(boolean reportedBefore) {
		Agent agent = this.agents.start("slow-enter=6000");
		if (reportedBefore) {
			this.agents.send(agent, "say first");
			this.agents.await(agent, AgentState.IDLE);
		}
		MessageReceipt receipt = this.agents.send(agent, "say hello", MessageTestAgents.IMPATIENT);
		assertThat(receipt.proof()).isEqualTo(MessageReceipt.Proof.EVENT);
		assertThat(this.agents.prompts(agent)).containsOnlyOnce("say hello");
	}

	@Test
	void sendWhenBusyIsQueuedAndArrivesLater() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "wait 3");
		assertThat(this.agents.send(agent, "say later").outcome()).isEqualTo(MessageReceipt.Outcome.QUEUED);
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactly("wait 3", "say later");
	}

	@Test
	void sendWhenDialogIsOpenIsRefusedAndTypesNothing() {
		Agent agent = this.agents.start("ask-permission");
		this.agents.send(agent, "say hello");
		AgentReading asking = this.agents.await(agent, AgentState.WAITING);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.send(agent, "1"))
			.withMessageContaining("asks '" + asking.state().evidence() + "'")
			.withMessageContaining("Answer the dialog in its pane " + agent.pane().id());
		assertThat(this.agents.read(agent).state().state()).isEqualTo(AgentState.WAITING);
		assertThat(this.agents.prompts(agent)).containsExactly("say hello");
	}

	@Test
	void sendWhenDraftLiesInTheComposerIsRefusedAndLeavesIt() {
		Agent agent = this.agents.start();
		this.agents.fleet().tmux().sendText(agent.pane().id(), "my own words");
		this.agents.await(agent, AgentState.DRAFT);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.send(agent, "say hello"))
			.withMessageContaining("my own words");
		assertThat(this.agents.read(agent).composed()).isEqualTo("my own words");
		assertThat(this.agents.prompts(agent)).isEmpty();
	}

	@Test
	void sendWhenAgentHasEndedIsRefused() {
		Agent agent = this.agents.start("crash");
		this.agents.send(agent, "say hello");
		this.agents.await(agent, AgentState.EXITED);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.send(agent, "say hello"))
			.withMessageContaining("has ended (exit status 70)");
	}

	@Test
	void sendWhenInputIsIgnoredIsNotCalledSubmitted() {
		Agent agent = this.agents.start("ignore-input");
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.agents.send(agent, "say hello", MessageTestAgents.NEVER_SHOWN))
			.withMessageContaining("did not show it in its composer");
	}

	@Test
	void sendWhenHooksNeverReportIsProvenByTheScreen() {
		AgentReading reading = TestFleet.start(this.agents.fleet(), "a", "no-hooks");
		assertThat(reading.state().source()).isEqualTo("screen");
		MessageReceipt receipt = this.agents.send(reading.agent(), "say hello");
		assertThat(receipt.proof()).isEqualTo(MessageReceipt.Proof.SCREEN);
	}

	@Test
	void sendWhenTextIsBlankIsAUsageError() {
		Agent agent = this.agents.start();
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.agents.send(agent, " \n\u001b"))
			.withMessage("The message is empty. Give some text to send.");
	}

	@Test
	void sendWhenSeveralSendAtOnceKeepsThemApart() throws Exception {
		Agent agent = this.agents.start();
		List<String> texts = List.of("say one", "say two", "say three", "say four");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<?> sending : texts.stream()
				.map((text) -> threads.submit(() -> this.agents.send(agent, text)))
				.toList()) {
				sending.get();
			}
		}
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactlyInAnyOrderElementsOf(texts);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exit", "quit", "/exit", " /quit " })
	void sendWhenTextWouldLeaveArrivesAsText(String text) {
		Agent agent = this.agents.start();
		this.agents.send(agent, text);
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).singleElement()
			.satisfies((prompt) -> assertThat(prompt.strip()).isEqualTo(text.strip()));
	}

	@Test
	void sendWhenBusyAndADraftLiesThereIsRefused() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "wait 60");
		this.agents.fleet().tmux().sendText(agent.pane().id(), "my own words");
		this.agents.fleet()
			.watch()
			.until(agent, MessageTestAgents.LIMIT, (now) -> "my own words".equals(now.composed()));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.send(agent, "say hello"))
			.withMessageContaining("my own words")
			.withMessageContaining("nothing was typed");
		assertThat(this.agents.prompts(agent)).containsExactly("wait 60");
	}

	@Test
	void sendWhenAnotherProgramTookThePaneIsRefused(TmuxServer server) {
		Agent agent = this.agents.start();
		server.tmux("respawn-pane", "-k", "-t", agent.pane().id().value(), "--", "env", "PS1=❯ ", "sh");
		Awaitility.await()
			.until(() -> server
				.tmux("display-message", "-p", "-t", agent.pane().id().value(), "#{pane_current_command}")
				.equals("sh"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.agents.send(agent, "say hello"))
			.withMessageContaining("runs another program now: 'sh'; nothing was typed.");
	}

	@Test
	void sendWhenInCopyModeLeavesItFirst(TmuxServer server) {
		Agent agent = this.agents.start();
		server.tmux("copy-mode", "-t", agent.pane().id().value());
		assertThat(this.agents.send(agent, "say hello").outcome()).isEqualTo(MessageReceipt.Outcome.SUBMITTED);
		assertThat(this.agents.prompts(agent)).containsExactly("say hello");
	}

	@Test
	void sendWhenIdleIsWantedWaitsForIt() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "wait 2");
		MessageReceipt receipt = this.agents.delivery()
			.send(agent, "say later", new SendOptions(null, MessageTestAgents.LIMIT));
		assertThat(receipt.outcome()).isEqualTo(MessageReceipt.Outcome.SUBMITTED);
		assertThat(this.agents.prompts(agent)).containsExactly("wait 2", "say later");
	}

	@Test
	void sendWhenIdleIsWantedAndTakesTooLongSendsNothing() {
		Agent agent = this.agents.start();
		this.agents.send(agent, "wait 60");
		assertThatExceptionOfType(TimeLimitException.class)
			.isThrownBy(() -> this.agents.delivery().send(agent, "say x", new SendOptions(null, Duration.ofSeconds(1))))
			.withMessageContaining("was not idle within 1 s; it is busy, and nothing was sent.");
		assertThat(this.agents.read(agent).composed()).isEmpty();
	}

}
