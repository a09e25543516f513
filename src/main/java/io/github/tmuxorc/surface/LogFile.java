package io.github.tmuxorc.surface;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Where all logging goes: a file in the state folder, made when there is something to
 * log, and never the terminal. Logging that fails does not disturb the command.
 */
public final class LogFile {

	private static final long MOST_BYTES = 1_000_000;

	private static volatile @Nullable LogFile installed;

	private volatile Path folder;

	private boolean broken;

	private LogFile(Path folder) {
		this.folder = folder;
	}

	/**
	 * Send all logging to a file.
	 * @param folder the folder of the file
	 * @return the file
	 */
	public static LogFile install(Path folder) {
		LogFile file = new LogFile(folder);
		installed = file;
		return file;
	}

	/**
	 * Where logging goes.
	 * @return the file, or null before one is installed
	 */
	static @Nullable LogFile installed() {
		return installed;
	}

	/**
	 * Go on in another folder.
	 * @param folder the folder
	 */
	public void moveTo(Path folder) {
		this.folder = folder;
	}

	/**
	 * Where the file is, or would be.
	 * @return its path
	 */
	public Path path() {
		return in(this.folder);
	}

	/**
	 * Where the file of a folder is.
	 * @param folder the state folder
	 * @return its path
	 */
	public static Path in(Path folder) {
		return folder.resolve("tmux-orc.log");
	}

	/**
	 * The state folder.
	 * @return its path
	 */
	Path folder() {
		return this.folder;
	}

	/**
	 * Write an entry.
	 * @param level how grave it is
	 * @param logger who says it
	 * @param message what is said
	 * @param thrown the failure that it is about, or null
	 */
	synchronized void write(Level level, String logger, @Nullable String message, @Nullable Throwable thrown) {
		if (this.broken) {
			return;
		}
		Path file = path();
		try {
			Files.createDirectories(this.folder);
			if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
				Files.move(file, this.folder.resolve("tmux-orc.log.1"), StandardCopyOption.REPLACE_EXISTING);
			}
			Files.writeString(file, text(level, logger, message, thrown), StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException | UncheckedIOException | SecurityException ex) {
			// A command goes on without its log; standard error is for its own messages.
			this.broken = true;
		}
	}

	private static String text(Level level, String logger, @Nullable String message, @Nullable Throwable thrown) {
		StringWriter text = new StringWriter();
		PrintWriter writer = new PrintWriter(text);
		writer.printf("%s %s [%d] %s %s%n", Instant.now(), level, ProcessHandle.current().pid(), logger, message);
		if (thrown != null) {
			thrown.printStackTrace(writer);
		}
		return text.toString();
	}

}
