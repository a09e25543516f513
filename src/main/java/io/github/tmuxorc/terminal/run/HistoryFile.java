package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The history file of a zsh that writes each line before it runs it.
 *
 * @param file the file
 */
record HistoryFile(Path file) {

	private static final Log logger = LogFactory.getLog(HistoryFile.class);

	/** How long zsh waits for somebody else. */
	private static final int TRIES = 200;

	private static final Duration PACE = Duration.ofMillis(5);

	/**
	 * Take a line out, while we hold both locks that zsh knows.
	 * @param text what the line holds, and no other
	 */
	void forget(String text) {
		Path lock = Path.of(this.file + ".LOCK");
		try {
			if (!isLocked(lock)) {
				return;
			}
			try (RandomAccessFile history = new RandomAccessFile(this.file.toFile(), "rw");
					FileLock whole = history.getChannel().lock()) {
				cut(history, text);
				logger.trace("The history file was locked by " + whole);
			}
			finally {
				Files.deleteIfExists(lock);
			}
		}
		catch (IOException ex) {
			logger.debug("The history file " + this.file + " could not be changed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean isLocked(Path lock) throws IOException, InterruptedException {
		Path owner = Path.of("/pid-" + ProcessHandle.current().pid() + "/host-tmux-orc");
		for (int i = 0; i < TRIES; i++) {
			try {
				Files.createSymbolicLink(lock, owner);
				return true;
			}
			catch (FileAlreadyExistsException ex) {
				Thread.sleep(PACE);
			}
		}
		return false;
	}

	private static void cut(RandomAccessFile history, String text) throws IOException {
		byte[] bytes = new byte[Math.toIntExact(history.length())];
		history.readFully(bytes);
		// One character for each byte, so that the numbers are the same.
		String content = new String(bytes, StandardCharsets.ISO_8859_1);
		int found = content.lastIndexOf(text);
		if (found < 0) {
			return;
		}
		int start = content.lastIndexOf('\n', found) + 1;
		int newline = content.indexOf('\n', found);
		int end = (newline < 0) ? bytes.length : newline + 1;
		history.seek(start);
		history.write(bytes, end, bytes.length - end);
		history.setLength(start + (long) bytes.length - end);
	}

}
