package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the screens that were recorded from the real programs together with what was
 * known of the programs besides: their processes, events and registry.
 */
class EvidenceCorpusTests {

	private static final double RIGHT = 0.99;

	private static final Map<String, StateTally> TALLIES = StateTally
		.byAllEvidence(Path.of("src/test/resources/screens"));

	@ParameterizedTest
	@ValueSource(strings = { "claude", "codex", "gemini" })
	void stateOfARealProgramIsRight(String program) {
		assertRight(Objects.requireNonNull(TALLIES.get(program), program));
	}

	@Test
	void stateIsRight() {
		assertRight(StateTally.sum(TALLIES.values()));
	}

	private static void assertRight(StateTally tally) {
		assertThat((double) tally.right()).as(() -> String.join("\n", tally.wrong()))
			.isGreaterThanOrEqualTo(RIGHT * tally.count());
	}

	@Test
	void agentThatMustNotBeTypedToIsNotIdle() {
		StateTally all = StateTally.sum(TALLIES.values());
		assertThat(all.count(AgentState.WAITING)).isPositive();
		assertThat(all.count(AgentState.BUSY)).isPositive();
		assertThat(all.count(AgentState.DRAFT)).isPositive();
		assertThat(all.readAsIdle(AgentState.WAITING)).isEmpty();
		assertThat(all.readAsIdle(AgentState.BUSY)).isEmpty();
		assertThat(all.readAsIdle(AgentState.DRAFT)).isEmpty();
	}

}
