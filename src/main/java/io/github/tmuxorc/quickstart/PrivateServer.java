package io.github.tmuxorc.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import io.github.tmuxorc.tmux.TmuxAddress;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxClientFactory;

/**
 * A tmux server on a socket in a temporary folder. Closing it ends the server and deletes
 * the folder, also when the process is ended by a signal.
 */
final class PrivateServer implements AutoCloseable {

	private final Path folder;

	private final TmuxClient tmux;

	private final Thread atExit = new Thread(this::end, "end-private-server");

	private boolean kept;

	PrivateServer(TmuxClientFactory clients) {
		try {
			this.folder = Files.createTempDirectory("tmux-orc-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.tmux = clients.open(new TmuxAddress(socket()));
		Runtime.getRuntime().addShutdownHook(this.atExit);
	}

	TmuxClient tmux() {
		return this.tmux;
	}

	Path folder() {
		return this.folder;
	}

	String socket() {
		return this.folder.resolve("tmux").toString();
	}

	/**
	 * Let the server and the folder be when this is closed.
	 */
	void keep() {
		this.kept = true;
	}

	@Override
	public void close() {
		Runtime.getRuntime().removeShutdownHook(this.atExit);
		if (this.kept) {
			this.tmux.close();
		}
		else {
			end();
		}
	}

	private void end() {
		this.tmux.killServer();
		this.tmux.close();
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
