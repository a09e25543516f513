package io.github.tmuxorc.realagent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.realagent.RealAgentRun.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the real Claude Code again: its API sees what was said before.
 */
@Timeout(300)
class ClaudeRestartRealIT {

	private final RealClaude claude = new RealClaude();

	@AfterEach
	void close() {
		this.claude.close();
	}

	@Test
	void conversationGoesOnAfterItWasKilled() throws Exception {
		this.claude.spawn();
		this.claude.send("say one");
		this.claude.awaitState("idle");
		assertThat(new ProcessBuilder("kill", "-9", String.valueOf(this.claude.process())).start().waitFor()).isZero();
		this.claude.awaitState("exited");
		assertGoesOn(restart(), "say one");
	}

	@Test
	void conversationGoesOnWhereItIsIdle() {
		this.claude.spawn();
		this.claude.send("say one");
		this.claude.awaitState("idle");
		long before = this.claude.process();
		assertGoesOn(restart(), "say one");
		assertThat(this.claude.process()).isNotEqualTo(before);
	}

	@Test
	void conversationGoesOnAfterTheServerWasKilled() {
		this.claude.spawn();
		this.claude.send("say one");
		this.claude.awaitState("idle");
		this.claude.killServer();
		assertGoesOn(restart(), "say one");
	}

	@Test
	void conversationThatWasBegunWithinItGoesOn() {
		this.claude.spawn();
		this.claude.send("say one");
		this.claude.awaitState("idle");
		assertThat(this.claude.send("/clear").output()).isNotNull();
		this.claude.awaitState("idle");
		this.claude.send("say two");
		this.claude.awaitState("idle");
		assertGoesOn(restart(), "say two");
	}

	@Test
	void conversationWithoutAMessageBeginsAnew() {
		this.claude.spawn();
		JsonNode answer = restart();
		assertThat(answer.path("conversation").asString()).isEqualTo("new");
		assertThat(answer.path("problem").asString()).contains("No conversation found with session ID");
		assertThat(answer.path("ready").asBoolean()).isTrue();
		this.claude.send("say one");
		this.claude.awaitState("idle");
		assertGoesOn(restart(), "say one");
	}

	@Test
	void freshStartForgetsTheConversation() {
		this.claude.spawn();
		this.claude.send("say one");
		this.claude.awaitState("idle");
		Run run = this.claude.run("agent", "restart", "dev", "--fresh", "--json");
		assertThat(run.json().path("conversation").asString()).as(run.errors()).isEqualTo("new");
		this.claude.send("say two");
		this.claude.awaitState("idle");
		assertThat(this.claude.lastConversation()).containsExactly("say two");
	}

	private JsonNode restart() {
		Run run = this.claude.run("agent", "restart", "dev", "--json");
		assertThat(run.status()).as(run.output() + run.errors()).isZero();
		return run.json();
	}

	private void assertGoesOn(JsonNode answer, String earlier) {
		assertThat(answer.path("conversation").asString()).as(answer.toString()).isEqualTo("resumed");
		this.claude.send("say more");
		this.claude.awaitState("idle");
		// Its own commands are in the conversation, too, in tags.
		assertThat(this.claude.lastConversation()).filteredOn((text) -> !text.startsWith("<"))
			.containsExactly(earlier, "say more");
	}

}
