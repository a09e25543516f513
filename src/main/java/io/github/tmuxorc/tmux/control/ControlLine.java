package io.github.tmuxorc.tmux.control;

import java.util.List;
import java.util.stream.Collectors;

import io.github.tmuxorc.tmux.TmuxCommand;

/**
 * Commands as one line of tmux's command language.
 */
final class ControlLine {

	private ControlLine() {
	}

	static String of(List<TmuxCommand> commands) {
		return commands.stream()
			.map((command) -> command.words().stream().map(ControlLine::quote).collect(Collectors.joining(" ")))
			.collect(Collectors.joining(" ; "));
	}

	/**
	 * Quote a word so that nothing in it means anything. A newline would end the line,
	 * and an empty line would end the connection.
	 * @param word the word
	 * @return the word in quotes
	 */
	private static String quote(String word) {
		return "'" + word.replace("'", "'\\''").replace("\n", "'\"\\n\"'").replace("\r", "'\"\\r\"'") + "'";
	}

}
