package io.github.tmuxorc.setup.tmux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.file.FileFailure;
import io.github.tmuxorc.tmux.TmuxAddress;
import io.github.tmuxorc.tmux.TmuxProgram;

/**
 * A tmux server of our own for a moment, on which lines are tried. It has no session, so
 * it ends by itself.
 */
final class TrialServer {

	private static final String FILE = "tmux.conf";

	private final ProgramRunner runner;

	private final TmuxProgram program;

	TrialServer(ProgramRunner runner, @Nullable String path, Duration limit) {
		this.runner = runner;
		this.program = new TmuxProgram(new TmuxAddress("./s"), path, limit);
	}

	/**
	 * Read the text of a file as tmux does, and carry out nothing: a user's file may
	 * start programs.
	 * @param path the file, for the message
	 * @param text its text
	 * @return its commands, one in a line
	 * @throws FailedException if tmux refuses it
	 */
	List<String> read(Path path, String text) {
		ProgramResult result = run(text, "source-file", "-nv", FILE);
		if (result.status() != 0) {
			throw new FailedException("tmux cannot read " + path + ": " + reason(result) + ".",
					"Nothing was changed; correct the file, and run the command again.");
		}
		return result.output().lines().toList();
	}

	/**
	 * Carry out lines of ours.
	 * @param lines the lines
	 * @throws FailedException if tmux refuses one of them
	 */
	void load(String lines) {
		ProgramResult result = run(lines, "source-file", FILE);
		if (result.status() != 0) {
			throw new FailedException("This tmux does not take our lines: " + reason(result) + ".",
					"Nothing was changed; a newer tmux may take them.");
		}
	}

	/**
	 * Whether tmux carries out lines.
	 * @param lines the lines
	 * @return whether it refuses none of them
	 */
	boolean takes(String lines) {
		return run(lines, "source-file", FILE).status() == 0;
	}

	/**
	 * The keys that tmux binds by itself.
	 * @return the commands that bind them, one in a line
	 */
	List<String> keys() {
		return run("", "list-keys", "-T", "prefix").output().lines().toList();
	}

	private ProgramResult run(String text, String... words) {
		List<String> all = new ArrayList<>(List.of("-f", "/dev/null", "start-server", ";"));
		all.addAll(List.of(words));
		ProgramCall call = this.program.call(all, "");
		try {
			// With paths that are relative to it: that of a socket must be short, and one
			// of a file is a pattern.
			Path folder = Files.createTempDirectory("orc");
			try {
				Files.writeString(folder.resolve(FILE), text);
				return this.runner
					.run(new ProgramCall(call.command(), call.environment(), call.input(), call.limit(), folder));
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw FileFailure.of("A folder for a trial cannot be made", ex);
		}
	}

	// What cannot be read is told on standard output, after the commands before it.
	private static String reason(ProgramResult result) {
		return Stream.concat(result.output().lines(), result.error().lines())
			.reduce((earlier, last) -> last)
			.map((line) -> line.replaceFirst("^.*" + FILE + ":([0-9]+): ", "line $1: "))
			.orElse("it ended with status " + result.status());
	}

}
