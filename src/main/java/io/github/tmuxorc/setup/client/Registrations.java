package io.github.tmuxorc.setup.client;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.ConfigFile;

/**
 * Reads what the clients of the user start under our name.
 */
public final class Registrations {

	private final UserEnvironment environment;

	Registrations(UserEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * Read the files of all clients. A file that cannot be read is told of and stops
	 * nothing.
	 * @return a registration for each client, in the order of {@code setup}
	 */
	public List<Registration> read() {
		return Arrays.stream(Client.values()).map(this::read).toList();
	}

	/**
	 * The clients that seem to be installed, and do not start us.
	 * @return their names, as commands name them
	 */
	public List<String> unregistered() {
		return Arrays.stream(Client.values()).filter((client) -> {
			Registration registration = read(client);
			return registration.command() == null && registration.problem() == null && client.isFound(this.environment);
		}).map(Client::toString).toList();
	}

	private Registration read(Client client) {
		Path path = null;
		try {
			path = client.file(this.environment);
			String text = ConfigFile.read(path).text();
			ServerEntry entry = (text != null) ? client.form().read(path, text).entry() : null;
			return (entry != null) ? registration(client, path, entry.command(), entry.arguments(), null)
					: registration(client, path, null, List.of(), null);
		}
		catch (TmuxOrcException ex) {
			return registration(client, path, null, List.of(), ex.getMessage());
		}
	}

	private static Registration registration(Client client, @Nullable Path path, @Nullable String command,
			List<String> arguments, @Nullable String problem) {
		return new Registration(client.toString(), (path != null) ? path.toString() : null, command, arguments,
				problem);
	}

}
