package io.github.tmuxorc.setup.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * What a check found.
 *
 * @param subject what it looked at
 * @param state what it thinks of it
 * @param message one sentence
 * @param remedy what to do, unless it is as it should be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(String subject, FindingState state, String message, @Nullable String remedy) {

	/**
	 * What is as it should be.
	 * @param subject what was looked at
	 * @param message one sentence
	 * @return the finding
	 */
	public static Finding ok(String subject, String message) {
		return new Finding(subject, FindingState.OK, message, null);
	}

	/**
	 * What could be better.
	 * @param subject what was looked at
	 * @param message one sentence
	 * @param remedy what to do
	 * @return the finding
	 */
	public static Finding warning(String subject, String message, String remedy) {
		return new Finding(subject, FindingState.WARNING, message, remedy);
	}

	/**
	 * What does not work.
	 * @param subject what was looked at
	 * @param message one sentence
	 * @param remedy what to do
	 * @return the finding
	 */
	public static Finding broken(String subject, String message, String remedy) {
		return new Finding(subject, FindingState.BROKEN, message, remedy);
	}

	static Finding broken(String subject, TmuxOrcException failure) {
		return broken(subject, failure.problem(), failure.remedy());
	}

	/**
	 * The message and the remedy.
	 * @return one sentence or two
	 */
	String text() {
		return (this.remedy != null) ? this.message + " " + this.remedy : this.message;
	}

}
