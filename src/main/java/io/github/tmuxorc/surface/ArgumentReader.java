package io.github.tmuxorc.surface;

import java.util.List;

import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Reads a command line: a list of words, or a line that was typed.
 */
final class ArgumentReader implements CommandParser {

	private final CommandCatalog catalog;

	ArgumentReader(CommandCatalog catalog) {
		this.catalog = catalog;
	}

	@Override
	public ParsedInput parse(String line) {
		return parse(Words.split(line));
	}

	/**
	 * Read words as they came, none of which is split or joined again.
	 * @param words the words
	 * @return the command, its options and arguments; the name of the command is empty
	 * where none was given
	 */
	ParsedInput parse(List<String> words) {
		return new CommandLineReading(this.catalog, words).read();
	}

}
