package io.github.tmuxorc.message;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class DeliveryTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@SuppressWarnings("NullAway.Init")
	private AgentFleet fleet;

	@SuppressWarnings("NullAway.Init")
	private Delivery delivery;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.fleet = TestFleet.on(server);
		this.delivery = new Delivery(this.fleet);
	}

	@ParameterizedTest
	@ValueSource(strings = { "say hello", "say   two  blanks  ", "-x --help", "/help", "@README.md", "#hash", "!bang",
			"ends with ;", "ends with \\", "a 'single' \"double\" `back` $(sub) ${x} %1 =x ~", "tab\there",
			"two\nlines", "\n\nleading lines", "emoji 👩‍👩‍👧 and ünïcödé and עברית", "1. Yes", "❯ prompt" })
	void sendWhenIdleArrivesAsItIs(String text) {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		MessageReceipt receipt = this.delivery.send(agent, text);
		assertThat(receipt.outcome()).isEqualTo(MessageReceipt.Outcome.SUBMITTED);
		assertThat(receipt.proof()).isEqualTo(MessageReceipt.Proof.EVENT);
		assertThat(prompts(agent)).containsExactly(text);
	}

	@Test
	void sendWhenTextIsLongArrivesWhole() {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		String text = "say " + "0123456789 äöü ".repeat(7000);
		this.delivery.send(agent, text.strip());
		assertThat(prompts(agent)).containsExactly(text.strip());
	}

	@Test
	void sendWhenTextHasControlCharactersLeavesThemOut() {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		this.delivery.send(agent, "say a\u001b[201~\u0003\u0004b\u009bc\r\nd");
		assertThat(prompts(agent)).containsExactly("say a[201~bc\nd");
	}

	@Test
	void sendWhenFirstEnterIsSwallowedPressesItAgain() {
		Agent agent = TestFleet.start(this.fleet, "a", "swallow-first-enter").agent();
		assertThat(this.delivery.send(agent, "say hello").outcome()).isEqualTo(MessageReceipt.Outcome.SUBMITTED);
		assertThat(prompts(agent)).containsExactly("say hello");
	}

	@Test
	void sendWhenPasteIsReadSlowlyWaitsForIt() {
		Agent agent = TestFleet.start(this.fleet, "a", "slow-paste=5").agent();
		String text = "say " + "slow ".repeat(40).strip();
		this.delivery.send(agent, text);
		assertThat(prompts(agent)).containsExactly(text);
	}

	@Test
	void sendWhenBusyIsQueuedAndArrivesLater() {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		this.delivery.send(agent, "wait 3");
		assertThat(this.delivery.send(agent, "say later").outcome()).isEqualTo(MessageReceipt.Outcome.QUEUED);
		await(agent, AgentState.IDLE);
		assertThat(prompts(agent)).containsExactly("wait 3", "say later");
	}

	@Test
	void sendWhenDialogIsOpenIsRefusedAndTypesNothing() {
		Agent agent = TestFleet.start(this.fleet, "a", "ask-permission").agent();
		this.delivery.send(agent, "say hello");
		AgentReading asking = await(agent, AgentState.WAITING);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.delivery.send(agent, "1"))
			.withMessageContaining("asks '" + asking.state().evidence() + "'")
			.withMessageContaining("Answer the dialog in its pane " + agent.pane().id());
		assertThat(this.fleet.agents().reading(agent).state().state()).isEqualTo(AgentState.WAITING);
		assertThat(prompts(agent)).containsExactly("say hello");
	}

	@Test
	void sendWhenDraftLiesInTheComposerIsRefusedAndLeavesIt() {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		this.fleet.tmux().sendText(agent.pane().id(), "my own words");
		await(agent, AgentState.DRAFT);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.delivery.send(agent, "say hello"))
			.withMessageContaining("my own words");
		assertThat(this.fleet.agents().reading(agent).composed()).isEqualTo("my own words");
		assertThat(prompts(agent)).isEmpty();
	}

	@Test
	void sendWhenAgentHasEndedIsRefused() {
		Agent agent = TestFleet.start(this.fleet, "a", "crash").agent();
		this.delivery.send(agent, "say hello");
		await(agent, AgentState.EXITED);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.delivery.send(agent, "say hello"))
			.withMessageContaining("has ended (exit status 70)");
	}

	@Test
	void sendWhenInputIsIgnoredIsNotCalledSubmitted() {
		Agent agent = TestFleet.start(this.fleet, "a", "ignore-input").agent();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.delivery.send(agent, "say hello"))
			.withMessageContaining("did not show it in its composer");
	}

	@Test
	void sendWhenHooksNeverReportIsProvenByTheScreen() {
		AgentReading reading = TestFleet.start(this.fleet, "a", "no-hooks");
		assertThat(reading.state().source()).isEqualTo("screen");
		MessageReceipt receipt = this.delivery.send(reading.agent(), "say hello");
		assertThat(receipt.proof()).isEqualTo(MessageReceipt.Proof.SCREEN);
	}

	@Test
	void sendWhenTextIsBlankIsAUsageError() {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.delivery.send(agent, " \n\u001b"))
			.withMessage("The message is empty. Give some text to send.");
	}

	@Test
	void sendWhenSeveralSendAtOnceKeepsThemApart() throws Exception {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		List<String> texts = List.of("say one", "say two", "say three", "say four");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<?> sending : texts.stream()
				.map((text) -> threads.submit(() -> this.delivery.send(agent, text)))
				.toList()) {
				sending.get();
			}
		}
		await(agent, AgentState.IDLE);
		assertThat(prompts(agent)).containsExactlyInAnyOrderElementsOf(texts);
	}

	private AgentReading await(Agent agent, AgentState state) {
		AgentReading reading = this.fleet.watch().until(agent, LIMIT, (now) -> now.state().state() == state);
		assertThat(reading.state().state()).isEqualTo(state);
		return reading;
	}

	private List<String> prompts(Agent agent) {
		return this.fleet.events()
			.since(agent.folder(), 0)
			.stream()
			.filter((event) -> event.path("hook_event_name").asString("").equals("UserPromptSubmit"))
			.map((event) -> event.path("prompt"))
			.map(JsonNode::stringValue)
			.toList();
	}

}
