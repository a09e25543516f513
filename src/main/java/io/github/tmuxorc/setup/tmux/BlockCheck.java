package io.github.tmuxorc.setup.tmux;

import java.util.List;

import io.github.tmuxorc.setup.check.Check;
import io.github.tmuxorc.setup.check.Finding;

/**
 * Whether our lines are in the file that tmux reads, and are those of this program. Who
 * has never set up tmux hears nothing of it.
 *
 * @param setup what puts them there
 */
record BlockCheck(TmuxSetup setup) implements Check {

	@Override
	public String subject() {
		return "tmux lines";
	}

	@Override
	public List<Finding> run() {
		if (!this.setup.isSetUp()) {
			return List.of();
		}
		TmuxReport report = this.setup.setUp(false, true);
		return List.of(switch (report.outcome()) {
			case UNCHANGED -> Finding.ok(subject(), report.file() + " has them. " + report.keys());
			case WOULD_ADD -> Finding.warning(subject(),
					"tmux reads " + report.file() + ", and they are in another file.", "Run 'setup tmux'.");
			default -> Finding.warning(subject(), "Those in " + report.file() + " are not those of this program.",
					"Run 'setup tmux'.");
		});
	}

}
