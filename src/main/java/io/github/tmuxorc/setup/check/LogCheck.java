package io.github.tmuxorc.setup.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether what goes wrong can be written down. A command goes on in silence where it
 * cannot.
 *
 * @param file the log file, in the state folder
 */
record LogCheck(Path file) implements Check {

	@Override
	public String subject() {
		return "log";
	}

	@Override
	public List<Finding> run() {
		if (!Files.exists(this.file)) {
			return List.of(Finding.ok(subject(), this.file + " is made when there is something to log."));
		}
		if (!Files.isRegularFile(this.file) || !Files.isWritable(this.file)) {
			return List.of(Finding.broken(subject(), this.file + " is not a file that you can write.",
					"Change its permissions, or move it away."));
		}
		return List.of(Finding.ok(subject(), this.file + " can be written."));
	}

}
