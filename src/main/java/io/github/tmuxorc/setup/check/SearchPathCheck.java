package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.SearchPath;

/**
 * Whether the user's shell finds this program by its name, and not another.
 *
 * @param program this program
 * @param path where the shell looks
 */
record SearchPathCheck(OurProgram program, SearchPath path) implements Check {

	@Override
	public String subject() {
		return "PATH";
	}

	@Override
	public List<Finding> run() {
		Path ours = this.program.path();
		Path found = this.path.first("tmux-orc");
		if (found == null) {
			return List.of(Finding.warning(subject(), "No folder of the PATH has tmux-orc.",
					Objects.requireNonNullElse(this.path.remedy(ours), "Run 'setup install'.")));
		}
		if (real(found).equals(real(ours))) {
			return List.of(Finding.ok(subject(), "'tmux-orc' starts this program, by " + found + "."));
		}
		return List.of(Finding.warning(subject(), "'tmux-orc' starts " + found + ", and this program is " + ours + ".",
				"Run 'setup install' to update what is installed, or remove the one that you do not use."));
	}

	private static Path real(Path program) {
		try {
			return program.toRealPath();
		}
		catch (IOException ex) {
			throw new FailedException(program + " cannot be read.", "Look at where it leads to.");
		}
	}

}
