package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Our files about one agent: the script that its hooks run, the settings that name it,
 * and the events that it appended.
 *
 * @param path the folder
 */
public record AgentFolder(Path path) {

	public Path hook() {
		return this.path.resolve("hook");
	}

	public Path settings() {
		return this.path.resolve("settings.json");
	}

	public Path events() {
		return this.path.resolve("events.jsonl");
	}

	public Path lock() {
		return this.path.resolve("lock");
	}

	/**
	 * Delete the folder and what is in it.
	 */
	public void delete() {
		if (Files.notExists(this.path)) {
			return;
		}
		try (Stream<Path> files = Files.walk(this.path)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
