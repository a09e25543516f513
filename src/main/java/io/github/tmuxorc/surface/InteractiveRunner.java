package io.github.tmuxorc.surface;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.ParsedInput;

/**
 * The interactive shell: reads a line, runs it, says what failed, until the person
 * leaves.
 */
final class InteractiveRunner implements LaunchMode {

	private static final String PROGRAM = "tmux-orc";

	private final ArgumentReader reader;

	private final CommandDispatcher dispatcher;

	private final CommandCompletion completion;

	private final StandardStreams streams;

	private final Audience audience;

	private final LogFile logFile;

	private final ObjectProvider<BackgroundWork> background;

	InteractiveRunner(ArgumentReader reader, CommandDispatcher dispatcher, CommandCompletion completion,
			StandardStreams streams, Audience audience, LogFile logFile, ObjectProvider<BackgroundWork> background) {
		this.background = background;
		this.streams = streams;
		this.reader = reader;
		this.dispatcher = dispatcher;
		this.completion = completion;
		this.audience = audience;
		this.logFile = logFile;
	}

	@Override
	public int getExitCode() {
		return 0;
	}

	@Override
	public void run(String[] args) throws IOException, InterruptedException {
		// The terminal reads it, so that no command can.
		this.streams.in();
		try (Terminal terminal = TerminalBuilder.builder().name(PROGRAM).system(true).build()) {
			// While neither a line is read nor a command runs, Ctrl+C must not end the
			// shell.
			terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
			Attributes cooked = terminal.getAttributes();
			LineReader lines = ShellLine.reader(terminal, this.completion, this.logFile.folder());
			this.audience.set((message) -> say(terminal, message + "\n"), (question) -> ask(terminal, question));
			this.background.orderedStream().forEach(BackgroundWork::begin);
			FailureReport failures = new FailureReport((text) -> say(terminal, text), this.logFile);
			for (String line = read(lines); line != null; line = read(lines)) {
				// A Ctrl+C at the wrong moment can leave the terminal as it was while the
				// line was read.
				terminal.setAttributes(cooked);
				run(line, terminal, failures);
			}
		}
	}

	/**
	 * Read the next line.
	 * @param lines where from
	 * @return the line, or null to leave
	 */
	private static @Nullable String read(LineReader lines) {
		try {
			String line = lines.readLine(PROGRAM + "> ").strip();
			return (line.equals("exit") || line.equals("quit")) ? null : line;
		}
		catch (UserInterruptException ex) {
			return "";
		}
		catch (EndOfFileException ex) {
			return null;
		}
	}

	private void run(String line, Terminal terminal, FailureReport failures) throws InterruptedException {
		if (line.isEmpty()) {
			return;
		}
		List<String> words = Words.split(line);
		InterruptibleCall.Outcome outcome = new InterruptibleCall(terminal).run(() -> run(words, terminal.writer()));
		terminal.flush();
		if (outcome.interrupted()) {
			say(terminal, "The command was interrupted.\n");
		}
		else if (outcome.failure() != null) {
			failures.report(outcome.failure(), words);
		}
	}

	private void run(List<String> words, PrintWriter output) {
		boolean pasted = words.size() > 1 && words.getFirst().equals(PROGRAM);
		ParsedInput input = this.reader.parse((pasted) ? words.subList(1, words.size()) : words);
		GlobalOption.refuseServer(input);
		this.dispatcher.dispatch(input, output);
	}

	private static boolean ask(Terminal terminal, String question) {
		try {
			String answer = LineReaderBuilder.builder().terminal(terminal).build().readLine(question + " [y/N] ");
			return answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
		}
		catch (UserInterruptException | EndOfFileException ex) {
			return false;
		}
	}

	private static void say(Terminal terminal, String text) {
		terminal.writer().print(text);
		terminal.flush();
	}

}
