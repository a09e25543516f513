package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

/**
 * A throwaway home of a real agent program, in which it is set up to talk to a stand-in.
 *
 * @param folder the home
 * @param api where the stand-in listens
 */
record AgentHome(Path folder, URI api) {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final String KEY = "sk-ant-api03-not-a-key-0000000000000000000000";

	private static final int KEY_END = 20;

	/**
	 * The folder that the program works in.
	 * @return the folder, which is in the home
	 */
	Path project() {
		return this.folder.resolve("project");
	}

	/**
	 * Make the home, with a project in it.
	 * @throws IOException if it cannot be written
	 */
	void create() throws IOException {
		Files.createDirectories(project());
		Files.writeString(project().resolve("notes.txt"), "The first line.\nThe second line.\n");
	}

	/**
	 * Set Claude Code up, as a person has who used it before in this project.
	 * @throws IOException if a file cannot be written
	 */
	void setUpClaude() throws IOException {
		// The last two keep it from offering another mode, and from moving its logo at
		// the first start.
		claude(Map.of("hasCompletedOnboarding", true, "theme", "dark", "lastOnboardingVersion",
				RealAgent.CLAUDE.version(), "customApiKeyResponses",
				Map.of("approved", List.of(KEY.substring(KEY.length() - KEY_END)), "rejected", List.of()), "projects",
				Map.of(project().toString(),
						Map.of("hasTrustDialogAccepted", true, "hasCompletedProjectOnboarding", true)),
				"hasSeenAutoDefaultNudge", true, "lastClawdEntranceVersion", RealAgent.CLAUDE.version()));
	}

	/**
	 * Write what Claude Code keeps about its user.
	 * @param content what it is to find
	 * @throws IOException if the file cannot be written
	 */
	void claude(Map<String, Object> content) throws IOException {
		Files.writeString(this.folder.resolve(".claude.json"), MAPPER.writeValueAsString(content));
	}

	/**
	 * Let Claude Code use tools without a question, as its user does in the settings.
	 * @param tools the names of the tools
	 * @throws IOException if the file cannot be written
	 */
	void allowClaude(List<String> tools) throws IOException {
		Path settings = Files.createDirectories(this.folder.resolve(".claude")).resolve("settings.json");
		Files.writeString(settings,
				MAPPER.writeValueAsString(Map.of("permissions", Map.of("defaultMode", "default", "allow", tools))));
	}

	/**
	 * Set Codex up.
	 * @param trusted whether its user trusts the project
	 * @throws IOException if a file cannot be written
	 */
	void setUpCodex(boolean trusted) throws IOException {
		Files.createDirectories(this.folder.resolve(".codex"));
		String trust = trusted ? "\n[projects.\"%s\"]\ntrust_level = \"trusted\"\n".formatted(project()) : "";
		Files.writeString(this.folder.resolve(".codex/config.toml"), """
				model = "gpt-5"
				model_provider = "standin"
				approval_policy = "on-request"
				sandbox_mode = "read-only"
				check_for_update_on_startup = false

				[model_providers.standin]
				name = "standin"
				base_url = "%s/v1"
				wire_api = "responses"
				env_key = "STANDIN_KEY"
				""".formatted(this.api) + trust);
	}

	/**
	 * Set Gemini CLI up.
	 * @param trusting whether it asks about the trust of folders
	 * @throws IOException if a file cannot be written
	 */
	void setUpGemini(boolean trusting) throws IOException {
		Files.createDirectories(this.folder.resolve(".gemini"));
		Files.writeString(this.folder.resolve(".gemini/settings.json"),
				MAPPER.writeValueAsString(Map.of("security",
						Map.of("auth", Map.of("selectedType", "gemini-api-key"), "folderTrust",
								Map.of("enabled", trusting)),
						"general", Map.of("enableAutoUpdate", false), "privacy",
						Map.of("usageStatisticsEnabled", false))));
	}

	/**
	 * What a program finds in its environment, and nothing else.
	 * @return names and values
	 */
	Map<String, String> environment() {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("PATH", Objects.requireNonNull(System.getenv("PATH")));
		environment.put("TERM", "tmux-256color");
		environment.put("LC_ALL", "C.UTF-8");
		environment.put("HOME", this.folder.toString());
		environment.put("ANTHROPIC_BASE_URL", this.api.toString());
		environment.put("ANTHROPIC_API_KEY", KEY);
		environment.put("DISABLE_TELEMETRY", "1");
		environment.put("DISABLE_AUTOUPDATER", "1");
		environment.put("DISABLE_ERROR_REPORTING", "1");
		environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
		environment.put("STANDIN_KEY", "none");
		environment.put("GEMINI_API_KEY", "none");
		environment.put("GOOGLE_GEMINI_BASE_URL", this.api.toString());
		return environment;
	}

}
