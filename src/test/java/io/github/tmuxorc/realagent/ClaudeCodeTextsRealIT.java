package io.github.tmuxorc.realagent;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Timeout;

/**
 * Sends texts to the real Claude Code.
 */
@Timeout(120)
class ClaudeCodeTextsRealIT extends SentTexts {

	@Override
	RealAgentRun program() {
		return new RealClaude();
	}

	@Override
	List<String> texts() {
		return OddTexts.ALL;
	}

	// Seen with Claude Code 2.1.330.
	@Override
	String asPrompt(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.replace("\t", "    ")
			.replace("\u200b", "")
			.stripTrailing();
	}

}
