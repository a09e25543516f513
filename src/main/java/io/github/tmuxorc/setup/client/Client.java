package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.UserEnvironment;

/**
 * The MCP clients that can be set up.
 */
enum Client {

	/**
	 * The desktop app.
	 */
	CLAUDE_DESKTOP("claude-desktop", "Claude Desktop", "Restart Claude Desktop.") {

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("claude_desktop_config.json");
		}

		@Override
		boolean isFound(UserEnvironment environment) {
			return Files.exists(folder(environment));
		}

		private Path folder(UserEnvironment environment) {
			return switch (environment.system()) {
				case LINUX -> orElse(environment.folder("XDG_CONFIG_HOME"), environment, ".config").resolve("Claude");
				case MACOS -> environment.home().resolve("Library/Application Support/Claude");
				case WINDOWS -> orElse(environment.folder("APPDATA"), environment, "AppData/Roaming").resolve("Claude");
			};
		}

	},

	/**
	 * The agent in the terminal. Its servers of the user scope are set up.
	 */
	CLAUDE_CODE("claude-code", "Claude Code", "Start a new Claude Code session; '/mcp' shows the server there.") {

		@Override
		Path file(UserEnvironment environment) {
			Path old = folder(environment, ".claude").resolve(".config.json");
			return isUsed(old) ? old : folder(environment, "").resolve(".claude.json");
		}

		@Override
		boolean isFound(UserEnvironment environment) {
			return Files.exists(file(environment)) || Files.exists(folder(environment, ".claude"))
					|| environment.hasProgram("claude");
		}

		@Override
		String transport() {
			return "stdio";
		}

		@Override
		Path lock(Path file) {
			return file.resolveSibling(file.getFileName() + ".lock");
		}

		// Claude Code takes a relative path as well, from the folder it is started in.
		private Path folder(UserEnvironment environment, String inHome) {
			Path folder = environment.path("CLAUDE_CONFIG_DIR");
			return orElse((folder != null) ? folder.toAbsolutePath() : null, environment, inHome);
		}

		// Claude Code prefers the file that its first versions used, unless it is empty.
		private boolean isUsed(Path old) {
			try {
				return Files.isRegularFile(old) && Files.size(old) > 0;
			}
			catch (IOException ex) {
				return true;
			}
		}

	};

	private final String id;

	private final String title;

	private final String nextStep;

	Client(String id, String title, String nextStep) {
		this.id = id;
		this.title = title;
		this.nextStep = nextStep;
	}

	/**
	 * The file that holds the client's servers.
	 * @param environment where the user's files are
	 * @return its path; the file may be missing
	 */
	abstract Path file(UserEnvironment environment);

	/**
	 * Whether the client seems to be installed.
	 * @param environment where the user's files are
	 * @return whether it left a trace
	 */
	abstract boolean isFound(UserEnvironment environment);

	/**
	 * The folder that the client makes while it writes the file.
	 * @param file the file
	 * @return its path, or {@code null} if the client has no such habit
	 */
	@Nullable Path lock(Path file) {
		return null;
	}

	/**
	 * The kind of transport, where the client names it in an entry.
	 * @return the name, or {@code null}
	 */
	@Nullable String transport() {
		return null;
	}

	/**
	 * The name of the client for people.
	 * @return the name
	 */
	String title() {
		return this.title;
	}

	/**
	 * What the user has to do before the client knows its new server.
	 * @return one sentence
	 */
	String nextStep() {
		return this.nextStep;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.id;
	}

	private static Path orElse(@Nullable Path folder, UserEnvironment environment, String inHome) {
		return (folder != null) ? folder : environment.home().resolve(inHome);
	}

}
