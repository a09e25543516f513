package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Situations of Claude Code, of one theme.
 */
abstract class ClaudeScenes extends RealScenes<AnthropicStandIn> {

	static final String FOOTER = "(?:manual|auto) mode on";

	static final String DONE = "✻ \\w+.* for \\d";

	static final String WORKING = "esc to interrupt";

	ClaudeScenes() {
		super(RealAgent.CLAUDE, AnthropicStandIn::new);
	}

	static void startReady(RecordedPane pane, AgentHome home, String... arguments) throws IOException {
		startReady(pane, home, home.environment(), arguments);
	}

	static void startReady(RecordedPane pane, AgentHome home, Map<String, String> environment, String... arguments)
			throws IOException {
		home.setUpClaude();
		List<String> words = new ArrayList<>(List.of("--permission-mode", "default"));
		words.addAll(List.of(arguments));
		pane.start(home, environment, words.toArray(String[]::new));
		pane.await(FOOTER);
		pane.settle();
	}

}
