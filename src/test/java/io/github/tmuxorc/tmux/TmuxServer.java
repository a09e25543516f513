package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.SystemProgramRunner;

/**
 * A tmux server of one test's own: a private socket in a temporary folder, no
 * configuration, and nothing left of it afterwards. It is not running at first; the first
 * session starts it.
 */
public final class TmuxServer implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final SystemProgramRunner runner = new SystemProgramRunner();

	private final List<TmuxClient> clients = new ArrayList<>();

	private final Path directory;

	public TmuxServer() {
		try {
			this.directory = Files.createTempDirectory("orc");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The path of the socket.
	 * @return the path, which does not exist before the server runs
	 */
	public Path socket() {
		return this.directory.resolve("s");
	}

	/**
	 * A folder of the test's own, deleted with the server.
	 * @return the folder
	 */
	public Path directory() {
		return this.directory;
	}

	/**
	 * The server as a client names it.
	 * @return the address
	 */
	public TmuxAddress address() {
		return new TmuxAddress(socket().toString());
	}

	/**
	 * A client that starts a process for each command. It is closed with the server.
	 * @return the client
	 */
	public TmuxClient client() {
		return client((program) -> new ProcessTransport(this.runner, program), LIMIT);
	}

	/**
	 * A client for this server, closed with it.
	 * @param transports what carries its commands
	 * @param limit how long tmux may take
	 * @return the client
	 */
	public TmuxClient client(TmuxTransportFactory transports, Duration limit) {
		return client(null, transports, limit);
	}

	/**
	 * A client for this server on another machine, closed with it.
	 * @param host the way to the machine, which leads to this one; null for none
	 * @param transports what carries its commands
	 * @param limit how long tmux may take
	 * @return the client
	 */
	public TmuxClient client(@Nullable Host host, TmuxTransportFactory transports, Duration limit) {
		TmuxClient client = new TransportClientFactory(this.runner, transports, System.getenv("PATH"), limit)
			.open(new TmuxAddress(socket().toString(), host));
		this.clients.add(client);
		return client;
	}

	/**
	 * Start a session with a shell, and the server if need be, without a configuration.
	 * @param name its name
	 */
	public void startSession(String name) {
		String[] command = { "new-session", "-d", "-s", name, "-x", "80", "-y", "24", "/bin/sh" };
		if (run(command).error().contains("server exited unexpectedly")) {
			// It was just ending; now another can start.
			tmux(command);
		}
	}

	/**
	 * Run tmux on this server.
	 * @param words the command and its arguments
	 * @return what it printed, without the last newline
	 */
	public String tmux(String... words) {
		ProgramResult result = run(words);
		if (result.status() != 0) {
			throw new IllegalStateException("tmux " + List.of(words) + ": " + result.error());
		}
		return result.output().stripTrailing();
	}

	private ProgramResult run(String... words) {
		List<String> command = new ArrayList<>(List.of("env", "-u", "TMUX", "-u", "TMUX_PANE", "tmux", "-u", "-S",
				socket().toString(), "-f", "/dev/null"));
		command.addAll(List.of(words));
		return this.runner.run(ProgramCall.of(command, LIMIT));
	}

	@Override
	public void close() {
		this.clients.forEach(TmuxClient::close);
		run("kill-server");
		// A shell whose terminal goes away may write its history meanwhile.
		Awaitility.await().pollDelay(Duration.ZERO).ignoreExceptionsInstanceOf(IOException.class).until(this::delete);
	}

	private boolean delete() throws IOException {
		FileSystemUtils.deleteRecursively(this.directory);
		return true;
	}

}
