package io.github.tmuxorc.realagent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.realagent.RealAgentRun.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works with the real Claude Code through the packaged program.
 */
@Timeout(300)
class ClaudeCodeRealIT {

	private static final String MAKE_FILE = "tool Bash {\"command\":\"touch made.txt\",\"description\":\"Make a file\"}";

	private final RealClaude claude = new RealClaude();

	@AfterEach
	void close() {
		this.claude.close();
	}

	@Test
	void messageIsProvenAndAnswered() {
		this.claude.spawn();
		assertThat(this.claude.state()).isEqualTo("idle");
		JsonNode receipt = this.claude.send("slow work").json();
		assertThat(receipt.path("outcome").asString()).isEqualTo("submitted");
		assertThat(receipt.path("proof").asString()).isEqualTo("event");
		this.claude.awaitHeld();
		assertThat(this.claude.state()).isEqualTo("busy");
		this.claude.api().release();
		assertThat(this.claude.run("agent", "wait", "dev").status()).isZero();
		assertThat(this.claude.status().path("answer").asString()).isEqualTo("A slow answer: work");
		assertThat(this.claude.prompts()).containsExactly("slow work");
	}

	@Test
	void dialogIsWaitingAndNothingIsTypedIntoIt() {
		this.claude.spawn();
		this.claude.send(MAKE_FILE);
		this.claude.awaitState("waiting");
		this.claude.awaitScreen("Do you want to proceed?");
		String before = withoutBlinking(this.claude.screen());
		Run run = this.claude.send("1");
		assertThat(run.status()).isEqualTo(6);
		assertThat(run.errors()).contains("Do you want to proceed?");
		assertThat(withoutBlinking(this.claude.screen())).isEqualTo(before);
		assertThat(this.claude.home().project().resolve("made.txt")).doesNotExist();
		this.claude.press("Escape");
		this.claude.awaitState("idle");
		this.claude.send("hello");
		this.claude.awaitState("idle");
		assertThat(this.claude.prompts()).containsExactly(MAKE_FILE, "hello");
	}

	@Test
	void dialogThatIsAnsweredWithYesLetsTheTurnGoOn() {
		this.claude.spawn();
		this.claude.send(MAKE_FILE);
		this.claude.awaitState("waiting");
		this.claude.awaitScreen("Do you want to proceed?");
		Run answer = this.claude.run("agent", "answer", "dev", "1");
		assertThat(answer.status()).as(answer.errors()).isZero();
		this.claude.awaitState("idle");
		assertThat(this.claude.home().project().resolve("made.txt")).exists();
		assertThat(this.claude.answer()).isEqualTo("The tool has answered.");
	}

	@Test
	void dialogThatIsAnsweredWithNoDoesNothing() {
		this.claude.spawn();
		this.claude.send(MAKE_FILE);
		this.claude.awaitState("waiting");
		this.claude.awaitScreen("Do you want to proceed?");
		Run answer = this.claude.run("agent", "answer", "dev", "No");
		assertThat(answer.status()).as(answer.errors()).isZero();
		this.claude.awaitState("idle");
		assertThat(this.claude.home().project().resolve("made.txt")).doesNotExist();
	}

	@Test
	void escapeBeforeAnAnswerLeavesADraft() {
		this.claude.spawn();
		this.claude.send("slow to be stopped");
		this.claude.awaitHeld();
		this.claude.press("Escape");
		this.claude.awaitState("draft");
		Run run = this.claude.send("another message");
		assertThat(run.status()).isEqualTo(6);
		assertThat(run.errors()).contains("slow to be stopped");
		assertThat(this.claude.screen()).doesNotContain("another message");
	}

	@Test
	void escapeInTheMiddleOfAnAnswerLeavesItIdle() {
		this.claude.spawn();
		this.claude.send("stream something");
		this.claude.awaitScreen("Bit by bit");
		assertThat(this.claude.state()).isEqualTo("busy");
		Run run = this.claude.run("agent", "interrupt", "dev");
		assertThat(run.status()).as(run.errors()).isZero();
		this.claude.awaitState("idle");
		this.claude.send("hello");
		this.claude.awaitState("idle");
		assertThat(this.claude.prompts()).containsExactly("stream something", "hello");
	}

	@Test
	void retryIsBusy() {
		this.claude.spawn();
		this.claude.send("status 429");
		String attempt = "";
		for (int count = 0; count < 3; count++) {
			attempt = this.claude.awaitOther(attempt, "attempt \\d+");
			assertThat(this.claude.state()).isEqualTo("busy");
		}
	}

	@Test
	void failureAfterRetriesIsNotIdle() {
		this.claude.spawn();
		this.claude.send("status 529");
		this.claude.awaitState("failed");
		assertThat(this.claude.screen()).contains("API Error: Repeated 529");
		assertThat(this.claude.send("hello").status()).isZero();
		this.claude.awaitState("idle");
	}

	@Test
	void processThatIsKilledHasExited() {
		this.claude.spawn();
		this.claude.send("slow to be killed");
		this.claude.awaitHeld();
		this.claude.kill();
		this.claude.awaitState("exited");
		assertThat(this.claude.send("hello").status()).isEqualTo(6);
	}

	@Test
	void nestedClaudeLeavesTheStateAlone() {
		this.claude.spawn("--allowedTools", "Bash");
		String nested = RealAgent.CLAUDE.executable() + " -p 'slow nested'";
		this.claude.send("tool Bash "
				+ JsonMapper.shared().writeValueAsString(Map.of("command", nested, "description", "Ask another")));
		this.claude.awaitHeld();
		assertThat(this.claude.state()).isEqualTo("busy");
		this.claude.api().release();
		this.claude.awaitState("idle");
		assertThat(this.claude.prompts()).contains("slow nested");
		assertThat(this.claude.status().path("answer").asString()).isEqualTo("The tool has answered.");
	}

	@Test
	void messageWhileBusyIsQueuedAndArrivesOnce() {
		this.claude.spawn();
		this.claude.send("slow work");
		this.claude.awaitHeld();
		JsonNode receipt = this.claude.send("a second message").json();
		assertThat(receipt.path("outcome").asString()).isEqualTo("queued");
		this.claude.awaitScreen("Queued");
		assertThat(this.claude.state()).isEqualTo("busy");
		assertThat(this.claude.send("a third message").json().path("outcome").asString()).isEqualTo("queued");
		this.claude.api().release();
		this.claude.awaitState("idle");
		RealAgentRun.await()
			// It sends them together, with a line break after all but the last.
			.untilAsserted(() -> assertThat(this.claude.prompts()).extracting(String::strip)
				.containsExactly("slow work", "a second message", "a third message"));
	}

	@Test
	void queuedTurnIsBusyAtOnce() {
		this.claude.spawn();
		this.claude.send("slow work");
		this.claude.awaitHeld();
		this.claude.send("slow again");
		this.claude.api().release();
		this.claude.awaitScreen("A slow answer: work");
		this.claude.awaitHeld();
		assertThat(this.claude.state()).isEqualTo("busy");
		this.claude.api().release();
		assertThat(this.claude.run("agent", "wait", "dev").status()).isZero();
		assertThat(this.claude.status().path("answer").asString()).isEqualTo("A slow answer: again");
	}

	@Test
	void messageIsNoShellCommand() {
		this.claude.spawn();
		assertThat(this.claude.send("!touch made.txt").status()).isZero();
		this.claude.awaitState("idle");
		assertThat(this.claude.prompts()).containsExactly(" !touch made.txt");
		assertThat(this.claude.home().project().resolve("made.txt")).doesNotExist();
	}

	@Test
	void fourSendersAtOnceDoNotMix() throws Exception {
		this.claude.spawn();
		List<String> texts = List.of("the first text", "the second text\nof two lines", "the third text", "the fourth");
		try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
			List<Callable<Run>> sends = texts.stream()
				.<Callable<Run>>map((text) -> () -> this.claude.send(text))
				.toList();
			for (Future<Run> send : senders.invokeAll(sends)) {
				assertThat(send.get().status()).as(send.get().errors()).isZero();
			}
		}
		this.claude.awaitState("idle");
		RealAgentRun.await()
			.untilAsserted(() -> assertThat(this.claude.prompts()).containsExactlyInAnyOrderElementsOf(texts));
	}

	private static String withoutBlinking(String screen) {
		return screen.replace('●', ' ');
	}

}
