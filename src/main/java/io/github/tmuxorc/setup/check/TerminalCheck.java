package io.github.tmuxorc.setup.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.UserEnvironment;

/**
 * Whether tmux can draw on the user's terminal, as 'agent attach' wants it to.
 *
 * @param environment the variable that names the kind of terminal
 * @param runner runs the program that knows them
 */
record TerminalCheck(UserEnvironment environment, ProgramRunner runner) implements Check {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	/** Without these two, tmux refuses a terminal. */
	private static final List<String> NEEDED = List.of("clear=", "cup=");

	@Override
	public String subject() {
		return "terminal";
	}

	@Override
	public List<Finding> run() {
		String term = this.environment.variables().getOrDefault("TERM", "");
		if (term.isEmpty()) {
			return List.of(Finding.ok(subject(), "There is none here, since TERM is not set; agents do not need it."));
		}
		Path infocmp = ProgramFinder.find("infocmp", this.environment.variables().get("PATH"));
		if (infocmp == null) {
			return List.of(Finding.ok(subject(),
					"It is '" + term + "'; whether tmux knows it cannot be told without the program infocmp."));
		}
		ProgramResult result = this.runner.run(ProgramCall.of(List.of(infocmp.toString(), "-1", "--", term), LIMIT));
		List<String> abilities = result.output().lines().map(String::strip).toList();
		if (result.status() == 0 && Stream.of(NEEDED)
			.flatMap(List::stream)
			.allMatch((needed) -> abilities.stream().anyMatch((ability) -> ability.startsWith(needed)))) {
			return List.of(Finding.ok(subject(), "tmux can draw on '" + term + "'."));
		}
		return List.of(Finding.warning(subject(), "tmux cannot draw on a terminal of the kind '" + term + "'.",
				"Set TERM to what yours is, such as xterm-256color, or install a description of it, "
						+ "such as the package ncurses-term."));
	}

}
