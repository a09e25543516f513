package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A measured program failed, so there is nothing to compare.
 */
final class FailedRunException extends RuntimeException {

	FailedRunException(List<String> command, String what, String output, Path errors) throws IOException {
		super(String.join(" ", command) + "\n" + what + "\n--- standard output\n" + output + "\n--- standard error\n"
				+ Files.readString(errors));
	}

}
