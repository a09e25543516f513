package io.github.tmuxorc.setup.tmux;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.tmux.TmuxProgram;

/**
 * The tmux server of the user, if it runs. It is not started.
 *
 * @param runner what starts the program
 * @param program how tmux is called for that server
 */
record RunningServer(ProgramRunner runner, TmuxProgram program) {

	boolean isRunning() {
		return run("", "list-sessions").status() == 0;
	}

	/**
	 * The configuration files that it has read.
	 * @return their paths; empty if it does not run, or is older than tmux 3.3
	 */
	List<Path> files() {
		return Arrays.stream(run("", "display-message", "-p", "#{config_files}").output().strip().split(","))
			.filter((file) -> !file.isEmpty())
			.map(Path::of)
			.toList();
	}

	/**
	 * The keys that it has bound.
	 * @return the commands that bind them, one in a line
	 */
	List<String> keys() {
		return run("", "list-keys", "-T", "prefix").output().lines().toList();
	}

	/**
	 * Carry out lines.
	 * @param lines the lines
	 * @return whether it did
	 */
	boolean load(String lines) {
		return run(lines, "source-file", "-").status() == 0;
	}

	private ProgramResult run(String input, String... words) {
		// Some commands would start it, 'list-keys' among them.
		List<String> call = Stream.concat(Stream.of("-N"), Stream.of(words)).toList();
		return this.runner.run(this.program.call(call, input));
	}

}
