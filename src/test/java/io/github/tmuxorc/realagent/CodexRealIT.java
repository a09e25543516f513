package io.github.tmuxorc.realagent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.realagent.RealAgentRun.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works with the real Codex through the packaged program.
 */
@Timeout(180)
class CodexRealIT {

	private static final String MAKE_FILE = "tool exec_command {\"cmd\":\"touch made.txt\","
			+ "\"sandbox_permissions\":\"require_escalated\",\"justification\":\"May I make a file?\"}";

	private final RealCodex codex = new RealCodex();

	@AfterEach
	void close() {
		this.codex.close();
	}

	@Test
	void messageIsProvenAndAnswered() {
		this.codex.spawn();
		assertThat(this.codex.state()).isEqualTo("idle");
		JsonNode receipt = this.codex.send("slow work").json();
		assertThat(receipt.path("outcome").asString()).isEqualTo("submitted");
		assertThat(receipt.path("proof").asString()).isEqualTo("event");
		this.codex.awaitHeld();
		assertThat(this.codex.state()).isEqualTo("busy");
		this.codex.api().release();
		assertThat(this.codex.run("agent", "wait", "dev").status()).isZero();
		assertThat(this.codex.answer()).isEqualTo("A slow answer: work");
		assertThat(this.codex.run("agent", "ask", "dev", "say Yes.").output()).isEqualTo("Yes.\n");
		assertThat(this.codex.prompts()).containsExactly("slow work", "say Yes.");
	}

	@Test
	void dialogThatIsAnsweredWithYesLetsTheTurnGoOn() {
		this.codex.spawn();
		this.codex.send(MAKE_FILE);
		this.codex.awaitState("waiting");
		this.codex.awaitScreen("Yes, proceed");
		Run run = this.codex.send("y");
		assertThat(run.status()).as(run.errors()).isEqualTo(6);
		assertThat(this.codex.home().project().resolve("made.txt")).doesNotExist();
		Run answer = this.codex.run("agent", "answer", "dev", "1");
		assertThat(answer.status()).as(answer.errors()).isZero();
		this.codex.awaitState("idle");
		assertThat(this.codex.home().project().resolve("made.txt")).exists();
		assertThat(this.codex.answer()).isEqualTo("The tool has answered.");
		assertThat(this.codex.prompts()).containsExactly(MAKE_FILE);
	}

	@Test
	void dialogThatIsAnsweredWithNoDoesNothing() {
		this.codex.spawn();
		this.codex.send(MAKE_FILE);
		this.codex.awaitState("waiting");
		this.codex.awaitScreen("Yes, proceed");
		Run answer = this.codex.run("agent", "answer", "dev", "3");
		assertThat(answer.status()).as(answer.errors()).isZero();
		this.codex.awaitState("idle");
		assertThat(this.codex.home().project().resolve("made.txt")).doesNotExist();
		this.codex.sendAndWait("hello");
		assertThat(this.codex.prompts()).containsExactly(MAKE_FILE, "hello");
	}

	@Test
	void messageWhileBusyIsQueuedAndArrivesOnce() {
		this.codex.spawn();
		this.codex.send("slow work");
		this.codex.awaitHeld();
		Run run = this.codex.send("a second message");
		assertThat(run.json().path("outcome").asString()).as(run.errors()).isEqualTo("queued");
		assertThat(this.codex.state()).isEqualTo("busy");
		this.codex.api().release();
		RealAgentRun.await()
			.untilAsserted(() -> assertThat(this.codex.prompts()).containsExactly("slow work", "a second message"));
		this.codex.awaitState("idle");
		assertThat(this.codex.prompts()).containsExactly("slow work", "a second message");
	}

	@Test
	void interruptedTurnIsIdle() {
		this.codex.spawn();
		this.codex.send("stream something");
		this.codex.awaitScreen("Bit by bit");
		assertThat(this.codex.state()).isEqualTo("busy");
		Run run = this.codex.run("agent", "interrupt", "dev");
		assertThat(run.status()).as(run.errors()).isZero();
		this.codex.awaitState("idle");
		this.codex.sendAndWait("hello");
		assertThat(this.codex.prompts()).containsExactly("stream something", "hello");
	}

	@Test
	void usageLimitIsLimited() {
		this.codex.spawn();
		this.codex.send("limit");
		this.codex.awaitState("limited");
	}

	@Test
	void refusedRequestHasFailed() {
		this.codex.spawn();
		this.codex.send("status 400");
		this.codex.awaitState("failed");
		this.codex.sendAndWait("hello");
	}

	@Test
	void processThatIsKilledHasExited() {
		this.codex.spawn();
		this.codex.send("slow to be killed");
		this.codex.awaitHeld();
		this.codex.kill();
		this.codex.awaitState("exited");
		assertThat(this.codex.send("hello").status()).isEqualTo(6);
	}

}
