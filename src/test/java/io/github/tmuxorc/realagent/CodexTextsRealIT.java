package io.github.tmuxorc.realagent;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;

/**
 * Sends texts to the real Codex.
 */
@Timeout(120)
class CodexTextsRealIT extends SentTexts {

	@Override
	RealAgentRun program() {
		return new RealCodex();
	}

	@Override
	List<String> texts() {
		return Stream.concat(OddTexts.FOR_EACH.stream(), Stream.of(OddTexts.LONG)).toList();
	}

	// Seen with Codex 0.169.0.
	@Override
	String asPrompt(String text) {
		return text.stripTrailing();
	}

}
