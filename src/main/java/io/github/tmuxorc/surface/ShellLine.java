package io.github.tmuxorc.surface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/**
 * The line that is being edited: its history, its completion, and when it is complete.
 */
final class ShellLine {

	private static final Log log = LogFactory.getLog(ShellLine.class);

	private ShellLine() {
	}

	static LineReader reader(Terminal terminal, CommandCompletion completion, Path stateDirectory) {
		LineReader reader = LineReaderBuilder.builder()
			.terminal(terminal)
			.appName("tmux-orc")
			.parser(new WordsParser())
			.completer((_, line, candidates) -> complete(completion, line, candidates))
			.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
			.variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
			.build();
		try {
			Files.createDirectories(stateDirectory);
			if (Files.isWritable(stateDirectory)) {
				reader.setVariable(LineReader.HISTORY_FILE, stateDirectory.resolve("history"));
			}
		}
		catch (IOException ex) {
			log.warn("the history is not kept", ex);
		}
		return reader;
	}

	private static void complete(CommandCompletion completion, ParsedLine line, List<Candidate> candidates) {
		List<String> before = line.words().subList(0, line.wordIndex());
		String current = line.word().substring(0, line.wordCursor());
		completion.complete(before, current).forEach((value, description) -> {
			if (!GlobalOption.picksServer(value)) {
				candidates.add(new Candidate(value, value, null, (!description.isEmpty()) ? description : null, null,
						null, !value.endsWith("=")));
			}
		});
	}

	/**
	 * Decides with {@link Words} whether a line is complete.
	 */
	private static final class WordsParser extends DefaultParser {

		@Override
		public ParsedLine parse(String line, int cursor, ParseContext context) {
			if (context == ParseContext.ACCEPT_LINE) {
				try {
					Words.split(line);
				}
				catch (UnclosedQuoteException ex) {
					throw new EOFError(-1, -1, ex.problem(), ex.open());
				}
			}
			return super.parse(line, cursor,
					(context == ParseContext.ACCEPT_LINE) ? ParseContext.UNSPECIFIED : context);
		}

	}

}
