package io.github.tmuxorc.surface;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Writes what libraries log, from warnings on, to the {@link LogFile}. The Java
 * platform's own logging would do that as well, but takes longer to start than a command
 * to run.
 */
public final class FileLogging implements SLF4JServiceProvider, ILoggerFactory {

	private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

	private final IMarkerFactory markers = new BasicMarkerFactory();

	private final MDCAdapter context = new NOPMDCAdapter();

	@Override
	public void initialize() {
		// Loggers are made when they are asked for.
	}

	@Override
	public ILoggerFactory getLoggerFactory() {
		return this;
	}

	@Override
	public IMarkerFactory getMarkerFactory() {
		return this.markers;
	}

	@Override
	public MDCAdapter getMDCAdapter() {
		return this.context;
	}

	@Override
	public String getRequestedApiVersion() {
		return "2.0.99";
	}

	@Override
	public Logger getLogger(String name) {
		return this.loggers.computeIfAbsent(name, FileLogger::new);
	}

	/**
	 * One who logs.
	 */
	private static final class FileLogger extends LegacyAbstractLogger {

		private static final long serialVersionUID = 1L;

		FileLogger(String name) {
			this.name = name;
		}

		@Override
		public boolean isTraceEnabled() {
			return false;
		}

		@Override
		public boolean isDebugEnabled() {
			return false;
		}

		@Override
		public boolean isInfoEnabled() {
			return false;
		}

		@Override
		public boolean isWarnEnabled() {
			return true;
		}

		@Override
		public boolean isErrorEnabled() {
			return true;
		}

		@Override
		protected @Nullable String getFullyQualifiedCallerName() {
			return null;
		}

		@Override
		protected void handleNormalizedLoggingCall(Level level, @Nullable Marker marker, String pattern,
				Object @Nullable [] arguments, @Nullable Throwable thrown) {
			LogFile file = LogFile.installed();
			if (file != null) {
				file.write(level, getName(), MessageFormatter.basicArrayFormat(pattern, arguments), thrown);
			}
		}

	}

}
