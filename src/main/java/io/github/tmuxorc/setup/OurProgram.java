package io.github.tmuxorc.setup;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;

/**
 * The program that clients are to start: this one.
 *
 * @param location its path as the script that started us says, if one did
 */
public record OurProgram(@Nullable String location) {

	/**
	 * Where the program is.
	 * @return an absolute path of a program
	 * @throws FailedException if it is not known
	 */
	public Path path() {
		if (this.location == null || !Path.of(this.location).isAbsolute()
				|| !Files.isExecutable(Path.of(this.location))) {
			throw new FailedException("The place of this program is not known, because no script started it.",
					"Start it by its bin/tmux-orc, and run the command again.");
		}
		return Path.of(this.location);
	}

}
