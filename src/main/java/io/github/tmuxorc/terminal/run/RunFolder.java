package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.tmuxorc.failure.FailedException;

/**
 * The scripts of one run, which only the user can read: the command line as it was given,
 * what is done before it, and what runs both and prints marks that tmux does not show. A
 * zsh tells errors from a status of 126 by whether the end of the command was reached;
 * what stands there has no quotes, and an exclamation mark, so that it ends no quote and
 * no pipe that the command left open.
 *
 * @param path the folder
 * @param nonce what the marks of this run hold, and nothing else
 */
record RunFolder(Path path, String nonce) {

	private static final Log logger = LogFactory.getLog(RunFolder.class);

	private static final FileAttribute<Set<PosixFilePermission>> OURS = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private static final Duration OLD = Duration.ofDays(1);

	private static final int NONCE = 12;

	private static final List<String> PARTS = List.of("begin", "run", "command");

	/**
	 * Write the scripts.
	 * @param runs the folder of all runs
	 * @param family the kind of the shell
	 * @param command the command line
	 * @return the folder
	 * @throws FailedException if they cannot be written
	 */
	static RunFolder create(Path runs, ShellFamily family, String command) {
		byte[] random = new byte[NONCE];
		new SecureRandom().nextBytes(random);
		String nonce = HexFormat.of().formatHex(random);
		Path path = runs.resolve(nonce);
		try {
			Files.createDirectories(runs, OURS);
			Files.createDirectory(path, OURS);
			RunFolder folder = new RunFolder(path, nonce);
			folder.write("begin", script(family, "begin", path, nonce));
			folder.write("run", script(family, "run", path, nonce));
			// The second newline is for a backslash at the end.
			folder.write("command", command + "\n\n" + script(family, "end", path, nonce));
			return folder;
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The folder " + path + " cannot be written.",
					"Check that " + runs.getParent() + " is a folder of yours and that the disk has space.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static String script(ShellFamily family, String part, Path folder, String nonce) throws IOException {
		try (InputStream resource = RunFolder.class.getResourceAsStream(family.resource(part))) {
			if (resource == null) {
				// Not every shell needs every part.
				return "";
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
				.replace("@FOLDER@", folder.toString().replace("'", "'\\''"))
				.replace("@RUNS@", String.valueOf(folder.getParent()))
				.replace("@NONCE@", nonce);
		}
	}

	private void write(String part, String text) throws IOException {
		Files.writeString(this.path.resolve(part), text);
	}

	String script() {
		return this.path.resolve("run").toString();
	}

	String command() {
		return this.path.resolve("command").toString();
	}

	/**
	 * Delete the scripts, and those that were left by runs of the past.
	 */
	void delete() {
		try {
			delete(this.path);
			deleteOld();
		}
		catch (IOException | UncheckedIOException ex) {
			logger.debug("Scripts of a run were left behind", ex);
		}
	}

	private void deleteOld() throws IOException {
		Instant limit = Instant.now().minus(OLD);
		try (Stream<Path> runs = Files.list(this.path.getParent())) {
			for (Path run : runs.filter(Files::isDirectory).toList()) {
				if (Files.getLastModifiedTime(run).toInstant().isBefore(limit)) {
					delete(run);
				}
			}
		}
	}

	private static void delete(Path run) throws IOException {
		for (String part : PARTS) {
			Files.deleteIfExists(run.resolve(part));
		}
		Files.deleteIfExists(run);
	}

}
