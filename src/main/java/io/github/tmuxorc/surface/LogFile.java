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

	// Kept, because a logger that nobody holds forgets its level. Spring warns of beans
	// of
	// Spring AI that no user can do anything about.
	private static final Logger NOISE = Logger
		.getLogger("org.springframework.context.support.PostProcessorRegistrationDelegate$BeanPostProcessorChecker");

	private volatile Path folder;

	private LogFile(Path folder) {
		this.folder = folder;
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
		NOISE.setLevel(Level.SEVERE);
		LogFile handler = new LogFile(folder);
		root.addHandler(handler);
		return handler;
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
		return this.folder.resolve("tmux-orc.log");
	}

	/**
	 * The state folder.
	 * @return its path
	 */
	Path folder() {
		return this.folder;
	}

	@Override
	public synchronized void publish(@Nullable LogRecord entry) {
		if (entry == null || !isLoggable(entry)) {
			return;
		}
		Path file = path();
		try {
			Files.createDirectories(this.folder);
			if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
				Files.move(file, this.folder.resolve("tmux-orc.log.1"), StandardCopyOption.REPLACE_EXISTING);
			}
			Files.writeString(file, text(entry), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException | UncheckedIOException | SecurityException ex) {
			// A command goes on without its log; standard error is for its own messages.
			setLevel(Level.OFF);
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
