package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;

/**
 * The MCP clients that can be set up.
 */
public enum Client {

	/**
	 * Anthropic's desktop app.
	 */
	CLAUDE_DESKTOP("claude-desktop", "Claude Desktop", null, FileForm.PLAIN, null) {

		@Override
		Path folder(UserEnvironment environment) {
			return applications(environment).resolve("Claude");
		}

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("claude_desktop_config.json");
		}

	},

	/**
	 * Anthropic's agent in the terminal.
	 */
	CLAUDE_CODE("claude-code", "Claude Code", "claude", FileForm.TYPED, ".mcp.json") {

		@Override
		Path folder(UserEnvironment environment) {
			return folder(environment, ".claude");
		}

		// Claude Code prefers the file that its first versions used, unless it is empty.
		@Override
		Path file(UserEnvironment environment) {
			Path old = folder(environment).resolve(".config.json");
			return isUsed(old) ? old : folder(environment, "").resolve(".claude.json");
		}

		@Override
		boolean isFound(UserEnvironment environment) {
			return super.isFound(environment) || Files.exists(file(environment));
		}

		@Override
		Path lock(Path file) {
			return file.resolveSibling(file.getFileName() + ".lock");
		}

		private Path folder(UserEnvironment environment, String inHome) {
			return named(environment, "CLAUDE_CONFIG_DIR", inHome);
		}

		private boolean isUsed(Path old) {
			try {
				return Files.isRegularFile(old) && Files.size(old) > 0;
			}
			catch (IOException ex) {
				return true;
			}
		}

	},

	/**
	 * Microsoft's editor.
	 */
	VSCODE("vscode", "VS Code", "code", FileForm.VSCODE, ".vscode/mcp.json") {

		@Override
		Path folder(UserEnvironment environment) {
			return applications(environment).resolve("Code");
		}

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("User/mcp.json");
		}

	},

	/**
	 * The editor of Anysphere.
	 */
	CURSOR("cursor", "Cursor", "cursor", FileForm.COMMENTED, ".cursor/mcp.json") {

		@Override
		Path folder(UserEnvironment environment) {
			return environment.home().resolve(".cursor");
		}

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("mcp.json");
		}

	},

	/**
	 * The editor that was Codeium's.
	 */
	WINDSURF("windsurf", "Windsurf", "windsurf", FileForm.COMMENTED, null) {

		@Override
		Path folder(UserEnvironment environment) {
			return environment.home().resolve(".codeium/windsurf");
		}

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("mcp_config.json");
		}

	},

	/**
	 * The editor of Zed Industries, which keeps its servers among its settings.
	 */
	ZED("zed", "Zed", "zed", FileForm.ZED, null) {

		@Override
		Path folder(UserEnvironment environment) {
			return switch (environment.system()) {
				case LINUX -> (environment.folder("FLATPAK_XDG_CONFIG_HOME") != null)
						? named(environment, "FLATPAK_XDG_CONFIG_HOME", "").resolve("zed")
						: applications(environment).resolve("zed");
				case MACOS -> environment.home().resolve(".config/zed");
				case WINDOWS -> applications(environment).resolve("Zed");
			};
		}

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("settings.json");
		}

	},

	/**
	 * OpenAI's agent in the terminal.
	 */
	CODEX("codex", "Codex", "codex", FileForm.CODEX, ".codex/config.toml") {

		@Override
		Path folder(UserEnvironment environment) {
			return named(environment, "CODEX_HOME", ".codex");
		}

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("config.toml");
		}

	},

	/**
	 * Google's agent in the terminal.
	 */
	GEMINI("gemini", "Gemini CLI", "gemini", FileForm.COMMENTED, ".gemini/settings.json") {

		@Override
		Path folder(UserEnvironment environment) {
			return named(environment, "GEMINI_CLI_HOME", "").resolve(".gemini");
		}

		@Override
		Path file(UserEnvironment environment) {
			return folder(environment).resolve("settings.json");
		}

	};

	private final String id;

	private final String title;

	private final @Nullable String program;

	private final FileForm form;

	private final @Nullable String projectFile;

	Client(String id, String title, @Nullable String program, FileForm form, @Nullable String projectFile) {
		this.id = id;
		this.title = title;
		this.program = program;
		this.form = form;
		this.projectFile = projectFile;
	}

	/**
	 * The folder that the client makes for the user.
	 * @param environment where the user's files are
	 * @return its path; it may be missing
	 */
	abstract Path folder(UserEnvironment environment);

	/**
	 * The file that holds the client's servers for all projects of the user.
	 * @param environment where the user's files are
	 * @return its path; the file may be missing
	 */
	abstract Path file(UserEnvironment environment);

	/**
	 * The file that holds the client's servers for one project.
	 * @return its path inside the project, or {@code null} if the client has none
	 */
	@Nullable String projectFile() {
		return this.projectFile;
	}

	/**
	 * Whether the client seems to be installed.
	 * @param environment where the user's files are
	 * @return whether it left a trace
	 */
	boolean isFound(UserEnvironment environment) {
		return Files.exists(folder(environment)) || (this.program != null && environment.hasProgram(this.program));
	}

	/**
	 * The folder that the client makes while it writes the file.
	 * @param file the file
	 * @return its path, or {@code null} if the client has no such habit
	 */
	@Nullable Path lock(Path file) {
		return null;
	}

	/**
	 * How the client writes its servers.
	 * @return the form
	 */
	FileForm form() {
		return this.form;
	}

	/**
	 * The name of the client for people.
	 * @return the name
	 */
	String title() {
		return this.title;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.id;
	}

	// A program takes a relative path as well, from the folder it is started in.
	private static Path named(UserEnvironment environment, String variable, String inHome) {
		Path folder = environment.path(variable);
		return (folder != null) ? folder.toAbsolutePath() : environment.home().resolve(inHome);
	}

	private static Path applications(UserEnvironment environment) {
		OperatingSystem system = environment.system();
		Path named = switch (system) {
			case LINUX -> environment.folder("XDG_CONFIG_HOME");
			case MACOS -> null;
			case WINDOWS -> environment.folder("APPDATA");
		};
		return (named != null) ? named : environment.home().resolve(switch (system) {
			case LINUX -> ".config";
			case MACOS -> "Library/Application Support";
			case WINDOWS -> "AppData/Roaming";
		});
	}

}
