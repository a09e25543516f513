package io.github.tmuxorc.surface;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.springframework.shell.core.command.ParsedInput;

/**
 * Runs the one command that stands on the command line.
 */
final class OneCommandRunner implements LaunchMode {

	private final ArgumentReader reader;

	private final CommandDispatcher dispatcher;

	private final StandardStreams streams;

	private final Audience audience;

	private int status;

	OneCommandRunner(ArgumentReader reader, CommandDispatcher dispatcher, StandardStreams streams, Audience audience) {
		this.reader = reader;
		this.dispatcher = dispatcher;
		this.streams = streams;
		this.audience = audience;
	}

	@Override
	public void run(String[] args) {
		run(this.reader.parse(List.of(args)));
	}

	@Override
	public int getExitCode() {
		return this.status;
	}

	void run(ParsedInput input) {
		this.audience.set((message) -> this.streams.printMessage(message + "\n"), this.streams::ask);
		StringWriter answer = new StringWriter();
		this.status = this.dispatcher.dispatch(input, new PrintWriter(answer));
		if (!answer.toString().isEmpty()) {
			this.streams.print(answer.toString());
		}
	}

}
