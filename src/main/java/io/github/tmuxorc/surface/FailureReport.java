package io.github.tmuxorc.surface;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * The one place where a failure becomes a message and an exit code.
 */
public final class FailureReport {

	private static final Log log = LogFactory.getLog(FailureReport.class);

	private final Consumer<String> messages;

	private final LogFile logFile;

	/**
	 * Create a report.
	 * @param messages takes the text, with the newline that ends it
	 * @param logFile has what nobody expected
	 */
	public FailureReport(Consumer<String> messages, LogFile logFile) {
		this.messages = messages;
		this.logFile = logFile;
	}

	/**
	 * Tell the person or program that waits what failed and what to do.
	 * @param failure the failure
	 * @param words the command line, which may ask for JSON
	 * @return the status to end with
	 */
	public int report(Throwable failure, List<String> words) {
		if (ProcessEnd.hasBegun()) {
			return ExitCode.FAILED.status();
		}
		TmuxOrcException explained = explain(failure);
		boolean json = GlobalOption.asksForJson(words);
		this.messages.accept(((json) ? json(explained) : explained.getMessage()) + "\n");
		return explained.exitCode().status();
	}

	/**
	 * Find the words for a failure.
	 * @param failure any failure
	 * @return one with a problem and a remedy
	 */
	TmuxOrcException explain(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TmuxOrcException known) {
				return known;
			}
		}
		TmuxOrcException configuration = ConfigurationFailure.find(failure);
		if (configuration != null) {
			return configuration;
		}
		log.error("unexpected failure", failure);
		return new FailedException("An unexpected error ended the command: " + failure.getClass().getSimpleName() + ".",
				"The log has the details: " + this.logFile.path());
	}

	private String json(TmuxOrcException failure) {
		Map<String, String> error = new LinkedHashMap<>();
		ExitCode code = failure.exitCode();
		error.put("code", code.name());
		error.put("message", failure.problem());
		error.put("hint", failure.remedy());
		return AnswerJson.write(Map.of("error", error));
	}

}
