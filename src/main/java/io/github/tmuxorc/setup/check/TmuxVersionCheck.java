package io.github.tmuxorc.setup.check;

import java.util.List;
import java.util.function.Supplier;

import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.setup.UserEnvironment;

/**
 * Whether tmux is there and new enough.
 *
 * @param version tells its version, or fails
 * @param environment where tmux is looked for
 */
record TmuxVersionCheck(Supplier<?> version, UserEnvironment environment) implements Check {

	@Override
	public String subject() {
		return "tmux";
	}

	@Override
	public List<Finding> run() {
		Object found = this.version.get();
		return List.of(Finding.ok(subject(), "Version " + found + " is at "
				+ ProgramFinder.find("tmux", this.environment.variables().get("PATH")) + "."));
	}

}
