package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;

/**
 * Where an agent program keeps what it signs in with. It is looked whether something is
 * there, and nothing is read.
 *
 * @param variables the variables that may hold a key
 * @param folderVariable the variable that names its folder
 * @param folder its folder in the home if that is not set
 * @param file the file in its folder
 * @param keychain whether it uses the keychain of macOS in the place of the file
 */
record SignIn(List<String> variables, String folderVariable, String folder, String file, boolean keychain) {

	private static final Map<String, SignIn> KNOWN = Map.of("claude",
			new SignIn(
					List.of("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN",
							"CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX"),
					"CLAUDE_CONFIG_DIR", ".claude", ".credentials.json", true),
			"codex", new SignIn(List.of("CODEX_API_KEY"), "CODEX_HOME", ".codex", "auth.json", false), "gemini",
			new SignIn(List.of("GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GENAI_USE_VERTEXAI"), "", ".gemini",
					"oauth_creds.json", false));

	/**
	 * Where a program keeps it.
	 * @param program the id of the program
	 * @return where, or null if that is not known
	 */
	static @Nullable SignIn of(String program) {
		return KNOWN.get(program);
	}

	/**
	 * What it signs in with.
	 * @param environment the user's environment
	 * @return the variable or the file, or null if there is neither
	 */
	@Nullable String found(UserEnvironment environment) {
		for (String variable : this.variables) {
			if (!environment.variables().getOrDefault(variable, "").isEmpty()) {
				return "the variable " + variable;
			}
		}
		Path path = path(environment);
		try {
			return (Files.isRegularFile(path) && Files.size(path) > 0) ? path.toString() : null;
		}
		catch (IOException ex) {
			return null; // it has just gone
		}
	}

	/**
	 * Whether finding nothing tells that it is not signed in.
	 * @param environment the user's environment
	 * @return whether it does
	 */
	boolean isCertain(UserEnvironment environment) {
		return !this.keychain || environment.system() != OperatingSystem.MACOS;
	}

	private Path path(UserEnvironment environment) {
		Path own = environment.folder(this.folderVariable);
		return ((own != null) ? own : environment.home().resolve(this.folder)).resolve(this.file);
	}

}
