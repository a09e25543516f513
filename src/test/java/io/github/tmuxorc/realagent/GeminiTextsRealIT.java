package io.github.tmuxorc.realagent;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;

/**
 * Sends texts to the real Gemini CLI.
 */
@Timeout(120)
class GeminiTextsRealIT extends SentTexts {

	@Override
	RealAgentRun program() {
		return new RealGemini();
	}

	@Override
	List<String> texts() {
		return Stream.concat(OddTexts.FOR_EACH.stream(), Stream.of(OddTexts.LONG)).toList();
	}

	// Seen with Gemini CLI 0.61.0.
	@Override
	String asPrompt(String text) {
		return text.stripTrailing();
	}

}
