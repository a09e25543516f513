package io.github.tmuxorc.surface;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Writes what is logged by the Java platform's means, as the terminal library does, to
 * the {@link LogFile}. The platform makes an instance when its logging is first used,
 * because the property {@code java.util.logging.config.class} names this class.
 */
public final class PlatformLogging extends Handler {

	/**
	 * Replace the handlers of the platform, which write to the terminal.
	 */
	public PlatformLogging() {
		LogManager.getLogManager().reset();
		setLevel(java.util.logging.Level.WARNING);
		Logger.getLogger("").addHandler(this);
	}

	@Override
	public void publish(@Nullable LogRecord entry) {
		LogFile file = LogFile.installed();
		if (file != null && entry != null && isLoggable(entry)) {
			boolean grave = entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue();
			file.write((grave) ? Level.ERROR : Level.WARN, String.valueOf(entry.getLoggerName()), entry.getMessage(),
					entry.getThrown());
		}
	}

	@Override
	public void flush() {
		// Each entry is written at once.
	}

	@Override
	public void close() {
		// Nothing is kept open.
	}

}
