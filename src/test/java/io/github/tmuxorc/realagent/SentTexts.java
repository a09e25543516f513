package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.tmuxorc.realagent.RealAgentRun.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends texts to one agent, the next when the one before was answered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SentTexts {

	private @Nullable RealAgentRun agent;

	/**
	 * A program that is set up and not started yet.
	 * @return the program
	 */
	abstract RealAgentRun program();

	/**
	 * The texts to send.
	 * @return the texts
	 */
	abstract List<String> texts();

	/**
	 * What the program itself makes of a text that is pasted.
	 * @param text the text
	 * @return the prompt that its API is given
	 */
	abstract String asPrompt(String text);

	final Stream<Named<String>> named() {
		return texts().stream().map((text) -> Named.of(OddTexts.name(text), text));
	}

	@ParameterizedTest
	@MethodSource("named")
	void textArrivesOnceAndUnchanged(String text) throws IOException {
		RealAgentRun agent = ready();
		Path made = agent.home().project().resolve("made.txt");
		Files.deleteIfExists(made);
		int before = agent.prompts().size();
		Run run = agent.send(text);
		assertThat(run.status()).as(() -> run.errors() + "\n" + agent.screen()).isZero();
		agent.awaitState("idle");
		List<String> arrived = agent.prompts().subList(before, agent.prompts().size());
		assertThat(arrived).hasSize(1);
		assertThat(unguarded(arrived.getFirst())).isEqualTo(unguarded(asPrompt(text)));
		assertThat(made).doesNotExist();
	}

	// What keeps a text from being taken for a command may arrive with it.
	private static String unguarded(String text) {
		return text.replaceFirst("^[ \u2060]", "").stripTrailing();
	}

	// A text that went wrong must not spoil those after it.
	private RealAgentRun ready() {
		if (this.agent != null && !this.agent.state().equals("idle")) {
			close();
		}
		if (this.agent == null) {
			this.agent = program();
			this.agent.spawn();
		}
		return this.agent;
	}

	@AfterAll
	final void close() {
		if (this.agent != null) {
			this.agent.close();
			this.agent = null;
		}
	}

}
