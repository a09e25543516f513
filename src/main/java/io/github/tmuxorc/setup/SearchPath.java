package io.github.tmuxorc.setup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The folders in which the user's shell looks for programs.
 *
 * @param environment the user's environment
 */
public record SearchPath(UserEnvironment environment) {

	private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

	/**
	 * What the user has to do so that a program is found by its name.
	 * @param program the program
	 * @return what to do, or {@code null} if it is found already
	 */
	public @Nullable String remedy(Path program) {
		Path bin = program.toAbsolutePath().getParent();
		if (bin == null || folders().stream().noneMatch((folder) -> isSame(folder, bin))) {
			return "To run it as 'tmux-orc', " + line(String.valueOf(bin));
		}
		Path first = Objects.requireNonNullElse(first(String.valueOf(program.getFileName())), program);
		return isSame(first, program) ? null
				: "Your shell finds " + first + " before it; put " + bin + " first in the PATH, or remove that one.";
	}

	/**
	 * The program that a name starts.
	 * @param name the name
	 * @return its path, or {@code null} if no folder has it
	 */
	public @Nullable Path first(String name) {
		return folders().stream()
			.map((folder) -> folder.resolve(name))
			.filter((file) -> Files.isRegularFile(file) && Files.isExecutable(file))
			.findFirst()
			.orElse(null);
	}

	private List<Path> folders() {
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(this.environment.variables().getOrDefault("PATH", ""))
			.filter((folder) -> folder.startsWith("/"))
			.map((folder) -> Path.of(folder))
			.toList();
	}

	private String line(String folder) {
		String shell = this.environment.variables().getOrDefault("SHELL", "");
		String export = "export PATH=" + quote(folder) + ":\"$PATH\"";
		return switch (shell.substring(shell.lastIndexOf('/') + 1)) {
			case "fish" -> "run once: fish_add_path " + quote(folder.replace("\\", "\\\\"));
			case "zsh" -> "add this line to ~/.zshrc and open a new terminal: " + export;
			case "bash" -> "add this line to ~/."
					+ ((this.environment.system() == OperatingSystem.MACOS) ? "bash_profile" : "bashrc")
					+ " and open a new terminal: " + export;
			default -> "add this line to ~/.profile and log in again: " + export;
		};
	}

	private static String quote(String text) {
		return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
	}

	private static boolean isSame(Path one, Path other) {
		try {
			return Files.isSameFile(one, other);
		}
		catch (IOException ex) {
			return false; // one of them does not exist
		}
	}

}
