package io.github.tmuxorc.setup.completion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.ConfigFile;
import io.github.tmuxorc.setup.file.MarkedBlock;

/**
 * The file that zsh reads when it starts. It is read here, too, and not run: it may start
 * anything.
 *
 * @param text its text
 */
record ZshStartup(String text) {

	private static final Pattern ZDOTDIR = Pattern
		.compile("\\s*((export|typeset|declare)\\s+(-\\w+\\s+)*)?ZDOTDIR=(?<value>.+)");

	/** With a value for where it is not set, perhaps. */
	private static final Pattern CONFIG = Pattern
		.compile("\\$XDG_CONFIG_HOME\\b|\\$\\{XDG_CONFIG_HOME(:?[-=](\\$\\{HOME})?[^{}]*)?}");

	private static final Pattern HOME = Pattern.compile("^~(?=/)|\\$HOME\\b|\\$\\{HOME}");

	private static final MarkedBlock BLOCK = new MarkedBlock("#");

	static ZshStartup read(Path file) {
		return new ZshStartup(Objects.requireNonNullElse(ConfigFile.read(file).text(), ""));
	}

	/**
	 * The folder of the file, where the one that zsh reads first names it. What is not
	 * exported there is unknown to other programs.
	 * @param environment the user's environment
	 * @return the folder, or {@code null} if none is named
	 */
	static @Nullable Path folder(UserEnvironment environment) {
		Path home = environment.home();
		String first;
		try {
			first = new String(Files.readAllBytes(home.resolve(".zshenv")), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return null; // zsh does not read it either
		}
		Path config = Objects.requireNonNullElse(environment.folder("XDG_CONFIG_HOME"), home.resolve(".config"));
		return first.lines()
			.map(ZDOTDIR::matcher)
			.filter(Matcher::matches)
			.map((line) -> line.group("value").replaceAll("[\"'\\\\]", "").replaceFirst("\\s+#.*|[\\s;]+$", ""))
			.map((value) -> CONFIG.matcher(value).replaceAll(Matcher.quoteReplacement(config.toString())))
			.map((value) -> HOME.matcher(value).replaceAll(Matcher.quoteReplacement(home.toString())))
			.filter((value) -> value.startsWith("/") && Files.isDirectory(Path.of(value)))
			.map(Path::of)
			.reduce((earlier, last) -> last)
			.orElse(null);
	}

	/**
	 * Find a folder in which zsh finds functions already: one that the user puts into
	 * {@code fpath} before the completion system starts.
	 * @param home the user's home
	 * @param folders the folders to look for
	 * @return the first of them that can be written to; null if there is none
	 */
	@Nullable Path functions(Path home, List<Path> folders) {
		List<String> lines = BLOCK.removeFrom(this.text)
			.lines()
			.map(String::strip)
			.filter((line) -> !line.startsWith("#"))
			.toList();
		int start = lines.size() - 1;
		while (start >= 0 && !lines.get(start).contains("compinit")) {
			start--;
		}
		String before = String.join("\n",
				lines.subList(0, start + 1)
					.stream()
					.filter((line) -> line.toLowerCase(Locale.ROOT).contains("fpath"))
					.toList());
		return folders.stream()
			.filter((folder) -> Files.isDirectory(folder) && Files.isWritable(folder))
			.filter((folder) -> names(home, folder).matcher(before).find())
			.findFirst()
			.orElse(null);
	}

	private static Pattern names(Path home, Path folder) {
		String absolute = Pattern.quote(folder.toString());
		String inHome = folder.startsWith(home)
				? "|(?:~|\\$HOME|\\$\\{HOME\\})/" + Pattern.quote(home.relativize(folder).toString()) : "";
		return Pattern.compile("(?:" + absolute + inHome + ")(?![\\w./-])");
	}

	/**
	 * The text with lines that tell zsh of a folder with functions. They work before the
	 * completion system starts and after it, and start it where nobody else does.
	 * @param folder the folder
	 * @return the text
	 */
	String with(Path folder) {
		return BLOCK.put(this.text, lines(folder));
	}

	static String lines(Path folder) {
		return """
				fpath=('%s' $fpath)
				if (( $+functions[compdef] )); then
				  autoload -Uz _tmux-orc && compdef _tmux-orc tmux-orc
				else
				  autoload -Uz compinit && compinit -i
				fi
				""".formatted(folder.toString().replace("'", "'\\''"));
	}

	static String without(String text) {
		return BLOCK.removeFrom(text);
	}

}
