package io.github.tmuxorc.server;

import java.util.Map;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client sent on one line.
 */
sealed interface IncomingMessage {

	/**
	 * Tell what a line is. Any line is something: what breaks the rules is a
	 * {@link Fault}, with the error that answers it.
	 * @param line the bytes of the line, without its newline
	 * @param mapper what parses JSON
	 * @return the message
	 */
	static IncomingMessage parse(byte[] line, JsonMapper mapper) {
		if (isBlank(line)) {
			return new Ignored();
		}
		try {
			return of(mapper.readValue(line, Object.class));
		}
		catch (JacksonException ex) {
			return new Fault(null, ErrorCodes.PARSE_ERROR,
					"The line is not JSON in UTF-8: " + ex.getOriginalMessage() + ".");
		}
	}

	private static IncomingMessage of(@Nullable Object value) {
		if (!(value instanceof Map<?, ?> message)) {
			return invalid(null, "A line holds one message, a JSON object; batches are not supported.");
		}
		Object id = validId(message.get("id"));
		if (!"2.0".equals(message.get("jsonrpc"))) {
			return invalid(id, "The member 'jsonrpc' must be \"2.0\".");
		}
		if (!message.containsKey("method") && (message.containsKey("result") || message.containsKey("error"))) {
			return new Ignored();
		}
		if (!(message.get("method") instanceof String method)) {
			return invalid(id, "The member 'method' must be a string.");
		}
		Object params = message.get("params");
		if (params != null && !(params instanceof Map)) {
			return new Fault(id, ErrorCodes.INVALID_PARAMS, "The member 'params' must be an object.");
		}
		if (!message.containsKey("id")) {
			return new Notification(method, params);
		}
		if (id == null) {
			return invalid(null, "The member 'id' must be a string or a whole number.");
		}
		return new Request(id, method, params);
	}

	private static @Nullable Object validId(@Nullable Object id) {
		return (id instanceof String || id instanceof Integer || id instanceof Long) ? id : null;
	}

	private static Fault invalid(@Nullable Object id, String message) {
		return new Fault(id, ErrorCodes.INVALID_REQUEST, message);
	}

	private static boolean isBlank(byte[] line) {
		for (byte character : line) {
			if (character != ' ' && character != '\t' && character != '\r') {
				return false;
			}
		}
		return true;
	}

	/**
	 * Something to answer.
	 *
	 * @param id what the answer carries: a string or a whole number
	 * @param method what is asked for
	 * @param params how
	 */
	record Request(Object id, String method, @Nullable Object params) implements IncomingMessage {

		/**
		 * Whether the parameters have what the SDK relies on without a look.
		 * @return false if the request cannot be handled
		 */
		boolean isComplete() {
			Map<?, ?> given = (this.params instanceof Map<?, ?> map) ? map : Map.of();
			return switch (this.method) {
				case McpSchema.METHOD_INITIALIZE -> given.get("protocolVersion") instanceof String;
				case McpSchema.METHOD_TOOLS_CALL -> given.get("name") instanceof String
						&& (given.get("arguments") == null || given.get("arguments") instanceof Map);
				default -> true;
			};
		}

	}

	/**
	 * Something to take note of.
	 *
	 * @param method what happened
	 * @param params the details
	 */
	record Notification(String method, @Nullable Object params) implements IncomingMessage {

	}

	/**
	 * A blank line, or an answer: this server asks its client nothing.
	 */
	record Ignored() implements IncomingMessage {

	}

	/**
	 * A line that breaks the rules, and the error that answers it.
	 *
	 * @param id whom the error is for, or null if that is not known
	 * @param code the error code of JSON-RPC
	 * @param message what is wrong
	 */
	record Fault(@Nullable Object id, int code, String message) implements IncomingMessage {

	}

}
