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

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.UserHome;
import io.github.tmuxorc.setup.file.Undone;
import io.github.tmuxorc.surface.Tier;

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

	ClientSetup setup() {
		return setup(environment());
	}

	ClientSetup setup(UserEnvironment environment) {
		return new ClientSetup(environment, new OurProgram(program().toString()), this.user.userFiles());
	}

	ClientReport setUp(Client client) {
		return setUp(client, false);
	}

	ClientReport setUp(Client client, boolean force) {
		return setup().setUp(client, request(null, false, force));
	}

	ClientReport setUpDry(Client client, boolean force) {
		return setup().setUp(client, request(null, true, force));
	}

	ClientReport setUp(Client client, @Nullable String toolsets, @Nullable Tier tier) {
		return setup().setUp(client, new SetupRequest(null, new ServerArguments(toolsets, tier), false, false));
	}

	static SetupRequest request(@Nullable Path project, boolean dryRun, boolean force) {
		return new SetupRequest(project, new ServerArguments(null, null), dryRun, force);
	}

	List<Undone> undo(Client client) {
		return undo(client, false);
	}

	List<Undone> undo(Client client, boolean dryRun) {
		return new ClientUndo(environment(), this.user.userFiles()).undo(client.toString(), dryRun);
	}

	Path file(Client client) {
		return client.file(environment());
	}

	Path write(Client client, String text) throws IOException {
		Files.createDirectories(file(client).getParent());
		return Files.writeString(file(client), text);
	}

	@Nullable ServerEntry entry(Client client) throws IOException {
		return client.form().read(file(client), Files.readString(file(client))).entry();
	}

	/**
	 * Everything in the home, to compare.
	 * @return the text of each file by its path, and nothing for each folder
	 */
	Map<String, String> files() {
		try (Stream<Path> paths = Files.walk(home())) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.toList()) {
				files.put(home().relativize(path).toString(), Files.isRegularFile(path)
						? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "");
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
