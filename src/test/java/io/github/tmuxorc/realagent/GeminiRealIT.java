package io.github.tmuxorc.realagent;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.realagent.RealAgentRun.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works with the real Gemini CLI through the packaged program.
 */
@Timeout(180)
class GeminiRealIT {

	private static final String MAKE_FILE = "tool run_shell_command {\"command\":\"touch made.txt\"}";

	private final RealGemini gemini = new RealGemini();

	@AfterEach
	void close() {
		this.gemini.close();
	}

	@Test
	void messageIsProvenAndAnswered() {
		this.gemini.spawn();
		assertThat(this.gemini.state()).isEqualTo("idle");
		JsonNode receipt = this.gemini.send("slow work").json();
		assertThat(receipt.path("outcome").asString()).isEqualTo("submitted");
		assertThat(receipt.path("proof").asString()).isEqualTo("event");
		this.gemini.awaitHeld();
		assertThat(this.gemini.state()).isEqualTo("busy");
		this.gemini.api().release();
		assertThat(this.gemini.run("agent", "wait", "dev").status()).isZero();
		assertThat(this.gemini.answer()).isEqualTo("A slow answer: work");
		assertThat(this.gemini.run("agent", "ask", "dev", "say Yes.").output()).isEqualTo("Yes.\n");
		assertThat(this.gemini.prompts()).containsExactly("slow work", "say Yes.");
	}

	@Test
	void dialogThatIsAnsweredWithYesLetsTheTurnGoOn() {
		this.gemini.spawn();
		this.gemini.send(MAKE_FILE);
		this.gemini.awaitState("waiting");
		this.gemini.awaitScreen("Allow execution of [Shell]?");
		Run run = this.gemini.send("y");
		assertThat(run.status()).as(run.errors()).isEqualTo(6);
		assertThat(this.gemini.home().project().resolve("made.txt")).doesNotExist();
		Run answer = this.gemini.run("agent", "answer", "dev", "1");
		assertThat(answer.status()).as(answer.errors()).isZero();
		this.gemini.awaitState("idle");
		assertThat(this.gemini.home().project().resolve("made.txt")).exists();
		assertThat(this.gemini.answer()).isEqualTo("The tool has answered.");
		assertThat(this.gemini.prompts()).containsExactly(MAKE_FILE);
	}

	@Test
	void dialogThatIsAnsweredWithNoDoesNothing() {
		this.gemini.spawn();
		this.gemini.send(MAKE_FILE);
		this.gemini.awaitState("waiting");
		this.gemini.awaitScreen("Allow execution of [Shell]?");
		Run answer = this.gemini.run("agent", "answer", "dev", "3");
		assertThat(answer.status()).as(answer.errors()).isZero();
		this.gemini.awaitState("idle");
		assertThat(this.gemini.home().project().resolve("made.txt")).doesNotExist();
		this.gemini.sendAndWait("hello");
		assertThat(this.gemini.prompts()).containsExactly(MAKE_FILE, "hello");
	}

	@Test
	void messageWhileBusyIsQueuedAndArrivesOnce() {
		this.gemini.spawn();
		this.gemini.send("slow work");
		this.gemini.awaitHeld();
		Run run = this.gemini.send("a second message");
		assertThat(run.json().path("outcome").asString()).as(run.errors()).isEqualTo("queued");
		assertThat(this.gemini.state()).isEqualTo("busy");
		this.gemini.api().release();
		RealAgentRun.await()
			.untilAsserted(() -> assertThat(this.gemini.prompts()).containsExactly("slow work", "a second message"));
		this.gemini.awaitState("idle");
		assertThat(this.gemini.prompts()).containsExactly("slow work", "a second message");
	}

	@Test
	void interruptedTurnIsIdle() {
		this.gemini.spawn();
		this.gemini.send("stream something");
		this.gemini.awaitScreen("Bit by bit");
		assertThat(this.gemini.state()).isEqualTo("busy");
		Run run = this.gemini.run("agent", "interrupt", "dev");
		assertThat(run.status()).as(run.errors()).isZero();
		this.gemini.awaitState("idle");
		this.gemini.sendAndWait("hello");
		// It forgets what was interrupted.
		assertThat(this.gemini.prompts()).containsExactly("hello");
	}

	// It asks what to do now: whoever types an answer chooses.
	@Test
	void usageLimitIsNothingToTypeInto() {
		this.gemini.spawn();
		this.gemini.send("limit");
		this.gemini.awaitScreen("Usage limit reached");
		RealAgentRun.await().until(this.gemini::state, List.of("limited", "waiting")::contains);
		assertThat(this.gemini.send("hello").status()).isEqualTo(6);
		assertThat(this.gemini.screen()).contains("Usage limit reached");
	}

	@Test
	void refusedRequestHasFailed() {
		this.gemini.spawn();
		this.gemini.send("status 400");
		this.gemini.awaitState("failed");
		this.gemini.sendAndWait("hello");
	}

	@Test
	void processThatIsKilledHasExited() {
		this.gemini.spawn();
		this.gemini.send("slow to be killed");
		this.gemini.awaitHeld();
		this.gemini.kill();
		this.gemini.awaitState("exited");
		assertThat(this.gemini.send("hello").status()).isEqualTo(6);
	}

}
