package io.github.tmuxorc.realagent;

import java.util.Map;

/**
 * The situations of one program.
 */
interface Scenes {

	/** Those of each program. */
	Map<String, Scenes> ALL = Map.of("claude", new ClaudeScreens(), "codex", new CodexScreens(), "gemini",
			new GeminiScreens(), "demo", new DemoScreens());

	void record(ScreenRecorder recorder);

}
