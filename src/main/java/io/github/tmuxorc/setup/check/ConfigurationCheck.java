package io.github.tmuxorc.setup.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether every setting can be used. A file that is not YAML ends each command at its
 * start, with its name and the line.
 *
 * @param file the user's configuration file
 * @param settings reads all settings, or fails
 */
record ConfigurationCheck(Path file, Runnable settings) implements Check {

	@Override
	public String subject() {
		return "configuration";
	}

	@Override
	public List<Finding> run() {
		if (Files.exists(this.file) && !(Files.isRegularFile(this.file) && Files.isReadable(this.file))) {
			return List.of(Finding.broken(subject(), this.file + " is not a file that you can read.",
					"Change its permissions, or move it away."));
		}
		this.settings.run();
		return List.of(Finding.ok(subject(), Files.exists(this.file) ? this.file + " can be used."
				: "The defaults are used, since there is no " + this.file + "."));
	}

}
