package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Our files about one agent: the script that its hooks run, the settings that name it,
 * and the events that it appended.
 *
 * @param path the folder
 */
public record AgentFolder(Path path) {

	/** A launcher names a folder by a UUID. */
	private static final Pattern NAME = Pattern.compile("/.*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	public Path hook() {
		return this.path.resolve("hook");
	}

	public Path settings() {
		return this.path.resolve("settings.json");
	}

	/**
	 * Names the session that the program was started with, where its own file of that
	 * session is read.
	 * @return the file, which not every agent has
	 */
	public Path session() {
		return this.path.resolve("session.json");
	}

	public Path events() {
		return this.path.resolve("events.jsonl");
	}

	public Path lock() {
		return this.path.resolve("lock");
	}

	public Path outbox() {
		return this.path.resolve("outbox.json");
	}

	public Path nextOutbox() {
		return this.path.resolve("outbox.new");
	}

	/**
	 * Forget what was reported, as by an agent that begins anew.
	 */
	void deleteEvents() {
		try {
			Files.deleteIfExists(events());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Delete our files, and the folder if it held nothing else. Its path was read from
	 * the pane, where any program may have written it: nothing of somebody else's may go.
	 */
	public void delete() {
		if (!NAME.matcher(this.path.toString()).matches()) {
			return;
		}
		try {
			for (Path file : List.of(hook(), settings(), session(), events(), lock(), outbox(), nextOutbox())) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(this.path);
		}
		catch (DirectoryNotEmptyException ex) {
			// What else lies there is not ours.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
