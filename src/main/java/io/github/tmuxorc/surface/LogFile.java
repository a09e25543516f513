package io.github.tmuxorc.surface;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/**
 * Where all logging goes: a file in the state folder, made when there is something to
 * log, and never the terminal. Logging that fails does not disturb the command.
 */
public final class LogFile extends Handler {

	private static final long MOST_BYTES = 1_000_000;

	private volatile Path file;

	private LogFile(Path folder) {
		this.file = file(folder);
	}

	/**
	 * Send all logging to a file.
	 * @param folder the folder of the file
	 * @return the file
	 */
	public static LogFile install(Path folder) {
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		LogManager.getLogManager().reset();
		Logger root = Logger.getLogger("");
		root.setLevel(Level.WARNING);
		LogFile handler = new LogFile(folder);
		root.addHandler(handler);
		return handler;
	}

	private static Path file(Path folder) {
		return folder.resolve("tmux-orc.log");
	}

	/**
	 * Go on in another folder.
	 * @param folder the folder
	 */
	public void moveTo(Path folder) {
		this.file = file(folder);
	}

	/**
	 * Where the file is, or would be.
	 * @return its path
	 */
	public Path path() {
		return this.file;
	}

	@Override
	public synchronized void publish(@Nullable LogRecord entry) {
		if (entry == null || !isLoggable(entry)) {
			return;
		}
		try {
			Files.createDirectories(this.file.getParent());
			if (Files.exists(this.file) && Files.size(this.file) > MOST_BYTES) {
				Files.move(this.file, this.file.resolveSibling("tmux-orc.log.1"), StandardCopyOption.REPLACE_EXISTING);
			}
			Files.writeString(this.file, text(entry), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException | UncheckedIOException | SecurityException ex) {
			reportError(null, ex, 0);
		}
	}

	private static String text(LogRecord entry) {
		StringWriter text = new StringWriter();
		PrintWriter writer = new PrintWriter(text);
		writer.printf("%s %s [%d] %s %s%n", entry.getInstant(), entry.getLevel(), ProcessHandle.current().pid(),
				entry.getLoggerName(), entry.getMessage());
		if (entry.getThrown() != null) {
			entry.getThrown().printStackTrace(writer);
		}
		return text.toString();
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

}
