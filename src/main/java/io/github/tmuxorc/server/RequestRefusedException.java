package io.github.tmuxorc.server;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A request is answered by an error of the protocol.
 */
final class RequestRefusedException extends RuntimeException {

	private final int code;

	private final transient @Nullable Object data;

	/**
	 * Create the failure.
	 * @param code the error code
	 * @param message what is wrong, and what to do
	 * @param data what the protocol wants beside them, or null
	 */
	RequestRefusedException(int code, String message, @Nullable Object data) {
		super(message);
		this.code = code;
		this.data = data;
	}

	int code() {
		return this.code;
	}

	String text() {
		return String.valueOf(getMessage());
	}

	/**
	 * The same failure in other words.
	 * @param words says a text in them
	 * @return the failure
	 */
	RequestRefusedException in(UnaryOperator<String> words) {
		return new RequestRefusedException(this.code, words.apply(text()), this.data);
	}

	@Nullable Object data() {
		return this.data;
	}

}
