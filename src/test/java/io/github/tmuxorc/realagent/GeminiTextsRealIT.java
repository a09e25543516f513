package io.github.tmuxorc.realagent;

import java.util.List;

import org.junit.jupiter.api.Timeout;

/**
 * Sends texts to the real Gemini CLI. One of 100 KB is not among them: on a busy machine
 * it was once seen to take that into its composer and to lose it.
 */
@Timeout(120)
class GeminiTextsRealIT extends SentTexts {

	@Override
	RealAgentRun program() {
		return new RealGemini();
	}

	@Override
	List<String> texts() {
		return OddTexts.FOR_EACH;
	}

	// Seen with Gemini CLI 0.61.0.
	@Override
	String asPrompt(String text) {
		return text.stripTrailing();
	}

}
