package io.github.tmuxorc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a script did when it was run in an environment of the test's own.
 */
record ScriptRun(int exitCode, String output, String errors) {

	static ScriptRun of(Path folder, Map<String, String> environment, List<String> command) throws Exception {
		Path output = Files.createTempFile(folder, "output", "");
		Path errors = Files.createTempFile(folder, "errors", "");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		builder.environment().clear();
		builder.environment().putAll(environment);
		return new ScriptRun(builder.start().waitFor(), read(output), read(errors));
	}

	private static String read(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8);
	}

	static Path script(Path file, String text) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.writeString(file, text);
		if (!file.toFile().setExecutable(true)) {
			throw new IOException("Cannot make " + file + " executable");
		}
		return file;
	}

}
