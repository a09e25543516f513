package io.github.tmuxorc.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;

/**
 * What a URI means.
 *
 * @param kind the kind of resource
 * @param name the name in it, decoded; empty for all agents
 */
record ResourceAddress(Kind kind, String name) {

	private static final Pattern PANE = Pattern.compile("%[0-9]+");

	private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*", Pattern.DOTALL);

	private static final String PLAIN = "-._~:";

	/**
	 * Read a URI.
	 * @param uri the URI as the client gave it
	 * @return what it means; whether there is such a thing is not looked at
	 * @throws RequestRefusedException if no resource has such a URI
	 */
	static ResourceAddress parse(String uri) {
		if (uri.equals(Kind.AGENTS.start)) {
			return new ResourceAddress(Kind.AGENTS, "");
		}
		for (Kind kind : Kind.values()) {
			if (kind != Kind.AGENTS && uri.startsWith(kind.start) && uri.length() > kind.start.length()) {
				return new ResourceAddress(kind, decoded(uri.substring(kind.start.length())));
			}
		}
		throw notFound(uri, "No resource has the URI '" + uri
				+ "'. Read orc://agents, or call 'resources/list' and 'resources/templates/list'.");
	}

	/**
	 * The failure for a URI that leads nowhere.
	 * @param uri the URI as the client gave it
	 * @param message what is wrong, and what to do
	 * @return the failure
	 */
	static RequestRefusedException notFound(String uri, String message) {
		return new RequestRefusedException(ErrorCodes.RESOURCE_NOT_FOUND, message, Map.of("uri", uri));
	}

	/**
	 * The URI, as it is listed.
	 * @return the URI
	 */
	String uri() {
		return this.kind.start + encoded(this.name);
	}

	// A client may leave the id of a pane as it is, though its percent sign should be
	// escaped.
	private static String decoded(String text) {
		if (!ESCAPED.matcher(text).matches()) {
			return text;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] given = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < given.length; i++) {
			if (given[i] == '%') {
				bytes.write(Character.digit(given[i + 1], 16) * 16 + Character.digit(given[i + 2], 16));
				i += 2;
			}
			else {
				bytes.write(given[i]);
			}
		}
		String decoded = bytes.toString(StandardCharsets.UTF_8);
		return (PANE.matcher(text).matches() && !PANE.matcher(decoded).matches()) ? text : decoded;
	}

	private static String encoded(String text) {
		StringBuilder uri = new StringBuilder();
		for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (part & 0xff);
			boolean plain = (character < 128 && Character.isLetterOrDigit(character)) || PLAIN.indexOf(character) >= 0;
			uri.append(plain ? String.valueOf(character) : String.format("%%%02X", (int) character));
		}
		return uri.toString();
	}

	/**
	 * A kind of resource.
	 */
	enum Kind {

		/** All agents. */
		AGENTS("orc://agents", "", "", "application/json"),

		/** One agent. */
		AGENT("orc://agents/", "name", "agent", "application/json"),

		/** What stands in a pane. */
		PANE("orc://panes/", "id", "pane", "text/plain"),

		/** What an agent in a role is told. */
		ROLE("orc://roles/", "role", "role", "text/markdown");

		private final String start;

		private final String variable;

		private final String parameter;

		private final String mimeType;

		Kind(String start, String variable, String parameter, String mimeType) {
			this.start = start;
			this.variable = variable;
			this.parameter = parameter;
			this.mimeType = mimeType;
		}

		/**
		 * The template of the URIs.
		 * @return the template, with one variable but for all agents
		 */
		String template() {
			return this.variable.isEmpty() ? this.start : this.start + "{" + this.variable + "}";
		}

		String variable() {
			return this.variable;
		}

		/**
		 * The parameter of commands that has the same values as the variable.
		 * @return its name
		 */
		String parameter() {
			return this.parameter;
		}

		String mimeType() {
			return this.mimeType;
		}

	}

}
