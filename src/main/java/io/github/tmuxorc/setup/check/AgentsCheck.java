package io.github.tmuxorc.setup.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.InstalledProgram;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.UserEnvironment;

/**
 * Which agent programs can be started, and whether they are signed in. No agent is
 * started; a program is asked for its version where nothing else tells it.
 *
 * @param programs tells which there are
 * @param environment where they keep what they sign in with
 * @param runner asks for the version
 * @param limit how long that may take
 */
record AgentsCheck(Supplier<List<InstalledProgram>> programs, UserEnvironment environment, ProgramRunner runner,
		Duration limit) implements Check {

	private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)+\\S*");

	@Override
	public String subject() {
		return "agent programs";
	}

	@Override
	public List<Finding> run() {
		List<Finding> findings = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		boolean found = false;
		for (InstalledProgram program : this.programs.get()) {
			if (program.problem() != null) {
				findings.add(Finding.broken(program.id(), program.problem(),
						"Then run 'agent programs' to see whether all is well."));
			}
			else if (program.path() != null) {
				found = true;
				findings.add(check(program, program.path()));
			}
			else {
				missing.add(program.title());
			}
		}
		if (!found) {
			findings.add(Finding.warning(subject(), "None is found; only the demo agent can be started.",
					"Install one, such as Claude Code, and see with 'agent programs' that it is found."));
		}
		else if (!missing.isEmpty()) {
			findings.add(Finding.ok(subject(),
					missing.stream().collect(Collectors.joining(", ", "Not found, and so not offered: ", "."))));
		}
		return findings;
	}

	private Finding check(InstalledProgram program, Path path) {
		String version = (program.version() != null) ? program.version() : askForVersion(path);
		String what = "Version " + version + " is at " + path;
		if (version == null) {
			return Finding.broken(program.id(),
					path + " does not tell its version within " + this.limit.toSeconds() + " s, so it may not start.",
					"Run '" + path + " --version', and install it again if that fails.");
		}
		SignIn signIn = SignIn.of(program.id());
		String found = (signIn != null) ? signIn.found(this.environment) : null;
		if (found != null) {
			return Finding.ok(program.id(), what + ", signed in by " + found + ".");
		}
		if (signIn == null || !signIn.isCertain(this.environment)) {
			return Finding.ok(program.id(), what + "; whether it is signed in cannot be told.");
		}
		return Finding.warning(program.id(), what + ", and nothing is found that it signs in with.",
				"Run '" + path.getFileName() + "' once, and sign in if it asks for it.");
	}

	private @Nullable String askForVersion(Path path) {
		try {
			Matcher matcher = VERSION
				.matcher(this.runner.run(ProgramCall.of(List.of(path.toString(), "--version"), this.limit)).output());
			return matcher.find() ? matcher.group() : null;
		}
		catch (TmuxOrcException ex) {
			return null;
		}
	}

}
