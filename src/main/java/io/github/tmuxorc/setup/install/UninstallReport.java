package io.github.tmuxorc.setup.install;

import java.util.List;

/**
 * What became of uninstalling the program.
 *
 * @param outcome what became of it
 * @param prefix where it was installed
 * @param removed the link and the folders that were removed
 * @param left the folders of these that stay, since they hold files of somebody else
 * @param inUse the folders of these from which a program still runs
 * @param clients the clients that are registered to start it, each with its file
 */
record UninstallReport(InstallOutcome outcome, String prefix, List<String> removed, List<String> left,
		List<String> inUse, List<String> clients) {

	UninstallReport {
		removed = List.copyOf(removed);
		left = List.copyOf(left);
		inUse = List.copyOf(inUse);
		clients = List.copyOf(clients);
	}

	UninstallReport withLeft(List<String> left) {
		return new UninstallReport(this.outcome, this.prefix, this.removed, left, this.inUse, this.clients);
	}

	@Override
	public String toString() {
		if (this.outcome == InstallOutcome.UNCHANGED) {
			return "There is nothing to remove in " + this.prefix + ".";
		}
		boolean done = this.outcome == InstallOutcome.REMOVED;
		StringBuilder text = new StringBuilder();
		this.removed.forEach((path) -> text.append(done ? "Removed " : "Would remove ").append(path).append(".\n"));
		this.left
			.forEach((path) -> text.append(path).append(" stays, since it holds files that were not installed.\n"));
		this.inUse.forEach((path) -> text.append("A program started from ")
			.append(path)
			.append(" still runs; end it, since parts of it are missing now.\n"));
		this.clients.forEach((client) -> text.append("It stays registered with ")
			.append(client)
			.append(done ? "; 'setup undo' of another copy takes that back, or remove its entry 'tmux-orc' there.\n"
					: "; 'setup undo' takes that back, and has to run before.\n"));
		return done ? text.toString().stripTrailing() : text.append("Nothing was changed.").toString();
	}

}
