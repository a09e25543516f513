package io.github.tmuxorc.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.tmuxorc.setup.file.UserFiles;

/**
 * A user's machine in a folder: a home, and a program of ours.
 *
 * @param home the home
 * @param program our program
 */
record Machine(Path home, Path program) {

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

	static Machine in(Path folder) throws IOException {
		Path home = Files.createDirectories(folder.resolve("home"));
		return new Machine(home, program(folder.resolve("program")));
	}

	static Path program(Path folder) throws IOException {
		Path program = Files.createDirectories(folder.resolve("bin")).resolve("tmux-orc");
		return Files.createFile(program,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
	}

	UserEnvironment environment(String... variables) {
		Map<String, String> all = new HashMap<>(Map.of("HOME", this.home.toString()));
		for (int i = 0; i < variables.length; i += 2) {
			all.put(variables[i], variables[i + 1]);
		}
		return new UserEnvironment(all, OperatingSystem.LINUX);
	}

	ClientSetup setup(String... variables) {
		return new ClientSetup(environment(variables), new OurProgram(this.program.toString()), userFiles());
	}

	UserFiles userFiles() {
		return new UserFiles(this.program.resolveSibling("state"), CLOCK);
	}

	Path file(Client client) {
		return client.file(environment());
	}

	Path write(Client client, String text) throws IOException {
		Files.createDirectories(file(client).getParent());
		return Files.writeString(file(client), text);
	}

	/**
	 * Everything in the home, to compare.
	 * @return the text of each file by its path
	 */
	Map<String, String> files() {
		try (Stream<Path> paths = Files.walk(this.home)) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				files.put(this.home.relativize(path).toString(),
						new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Client> clients() {
		return List.of(Client.values());
	}

}
