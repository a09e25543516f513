package io.github.tmuxorc.setup.completion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.file.ConfigFile;
import io.github.tmuxorc.setup.file.MarkedBlock;

/**
 * The file that zsh reads when it starts. It is read here, too, and not run: it may start
 * anything.
 *
 * @param text its text
 */
record ZshStartup(String text) {

	private static final MarkedBlock BLOCK = new MarkedBlock("#");

	static ZshStartup read(Path file) {
		return new ZshStartup(Objects.requireNonNullElse(ConfigFile.read(file).text(), ""));
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
