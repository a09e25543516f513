package io.github.tmuxorc.surface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.springframework.shell.core.command.ParsedInput;

/**
 * Runs commands from standard input, one a line, up to the first that fails. Empty lines
 * and lines that start with {@code #} are left out.
 */
final class ScriptRunner implements LaunchMode {

	private final ArgumentReader reader;

	private final OneCommandRunner commands;

	private final StandardStreams streams;

	ScriptRunner(ArgumentReader reader, OneCommandRunner commands, StandardStreams streams) {
		this.reader = reader;
		this.commands = commands;
		this.streams = streams;
	}

	@Override
	public int getExitCode() {
		return this.commands.getExitCode();
	}

	@Override
	public void run(String[] args) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(this.streams.in(), StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null && getExitCode() == 0; line = lines.readLine()) {
			if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
				run(line);
			}
		}
	}

	private void run(String line) {
		ParsedInput input = this.reader.parse(line);
		GlobalOption.refuseServer(input);
		this.commands.run(input);
	}

}
