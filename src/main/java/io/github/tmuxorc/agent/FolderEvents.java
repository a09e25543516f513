package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells of changes in folders, all of them watched in one go: Linux gives a user 128
 * watchers by default.
 */
final class FolderEvents implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(FolderEvents.class);

	private final WatchService service;

	private final Consumer<Path> listener;

	private FolderEvents(WatchService service, Consumer<Path> listener) {
		this.service = service;
		this.listener = listener;
	}

	/**
	 * Begin with no folder.
	 * @param listener told each folder or file in which something changed, by a thread of
	 * this object
	 * @return what watches
	 * @throws IOException if the system lets nobody watch now
	 */
	static FolderEvents open(Consumer<Path> listener) throws IOException {
		FolderEvents events = new FolderEvents(FileSystems.getDefault().newWatchService(), listener);
		Thread.ofPlatform().daemon().name("agent-events").start(events::run);
		return events;
	}

	/**
	 * Watch a folder, too. One that cannot be watched is left out.
	 * @param folder the folder
	 */
	void add(Path folder) {
		try {
			folder.register(this.service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
		}
		catch (IOException ex) {
			logger.debug("The folder " + folder + " cannot be watched", ex);
		}
	}

	private void run() {
		try {
			while (true) {
				WatchKey key = this.service.take();
				Path folder = (Path) key.watchable();
				key.pollEvents().stream().flatMap((event) -> changed(folder, event.context())).forEach(this.listener);
				key.reset();
			}
		}
		catch (ClosedWatchServiceException ex) {
			logger.trace("Nobody follows agents any more");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// When too much happened at once, it is not told where.
	private static Stream<Path> changed(Path folder, Object file) {
		return (file instanceof Path name) ? Stream.of(folder, folder.resolve(name)) : Stream.of(folder);
	}

	@Override
	public void close() {
		try {
			this.service.close();
		}
		catch (IOException ex) {
			logger.debug("The watching of folders did not end well", ex);
		}
	}

}
