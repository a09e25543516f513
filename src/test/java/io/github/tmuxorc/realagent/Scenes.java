package io.github.tmuxorc.realagent;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Situations of one program, of one theme.
 */
interface Scenes {

	/** Those of each program: {@code PROGRAM.THEME}. */
	Map<String, Scenes> ALL = all();

	void record(ScreenRecorder recorder);

	private static Map<String, Scenes> all() {
		Map<String, Scenes> all = new LinkedHashMap<>();
		all.put("claude.starts", new ClaudeStarts());
		all.put("claude.turns", new ClaudeTurns());
		all.put("claude.permissions", new ClaudePermissions());
		all.put("claude.menus", new ClaudeMenus());
		all.put("claude.drafts", new ClaudeDrafts());
		all.put("claude.failures", new ClaudeFailures());
		all.put("codex.turns", new CodexTurns());
		all.put("codex.dialogs", new CodexDialogs());
		all.put("gemini.turns", new GeminiTurns());
		all.put("gemini.dialogs", new GeminiDialogs());
		all.put("demo", new DemoScenes());
		return all;
	}

}
