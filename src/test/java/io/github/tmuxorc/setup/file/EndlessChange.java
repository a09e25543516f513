package io.github.tmuxorc.setup.file;

import java.nio.file.Path;
import java.time.Clock;

/**
 * A program that changes a file and takes that back until it is killed.
 */
final class EndlessChange {

	static final String SUBJECT = "endless";

	static final String OLD = "old\n".repeat(5_000);

	static final String NEW = "new\n".repeat(500_000);

	private EndlessChange() {
	}

	/**
	 * Start the program.
	 * @param arguments the folder of what is remembered, and the file
	 */
	static void main(String[] arguments) {
		UserFiles files = new UserFiles(Path.of(arguments[0]), Clock.systemUTC());
		Path file = Path.of(arguments[1]);
		change(files, file);
		System.out.println("started");
		while (true) {
			files.undo(SUBJECT, file, (text) -> OLD, false);
			change(files, file);
		}
	}

	private static void change(UserFiles files, Path file) {
		files.write(SUBJECT, ConfigFile.read(file), NEW);
	}

}
