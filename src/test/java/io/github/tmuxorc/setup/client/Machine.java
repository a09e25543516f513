package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.UserHome;

/**
 * The files of clients in a user's home, and our program.
 *
 * @param user the home and the program
 */
record Machine(UserHome user) {

	static Machine in(Path folder) throws IOException {
		return new Machine(UserHome.in(folder));
	}

	Path home() {
		return this.user.home();
	}

	Path program() {
		return this.user.program();
	}

	UserEnvironment environment(String... variables) {
		return this.user.environment(variables);
	}

	ClientSetup setup(String... variables) {
		return new ClientSetup(environment(variables), new OurProgram(program().toString()), this.user.userFiles());
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
		try (Stream<Path> paths = Files.walk(home())) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				files.put(home().relativize(path).toString(),
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
