package io.github.tmuxorc.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The arguments of a call as they may be kept: what names something is kept as it is, and
 * whatever else may hold a text, and so a secret, as its length and a part of its hash.
 */
final class LoggedArguments {

	/** A parameter that is not among these is taken for a text. */
	private static final Set<String> NAMES = Set.of("agent", "agents", "cursor", "cwd", "direction", "format", "name",
			"pane", "panes", "permissionMode", "role", "session", "since", "size", "target", "until", "window");

	/** What is longer, or has several lines, names nothing. */
	private static final Pattern NAME = Pattern.compile("\\P{Cc}{0,120}");

	private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

	private static final int MOST_ELEMENTS = 20;

	private static final int MOST_ARGUMENTS = 20;

	private LoggedArguments() {
	}

	/**
	 * Make arguments fit for the log.
	 * @param given what the client sent as arguments, or null if it sent none
	 * @return the same arguments, or one that stands for all of them
	 */
	static Map<String, Object> of(@Nullable Object given) {
		if (given == null) {
			return Map.of();
		}
		if (!(given instanceof Map<?, ?> arguments) || arguments.size() > MOST_ARGUMENTS
				|| !arguments.keySet().stream().allMatch(LoggedArguments::isParameter)) {
			return Map.of("unknown", payload(given));
		}
		Map<String, Object> logged = new LinkedHashMap<>();
		arguments.forEach((name, value) -> {
			if (value != null) {
				logged.put(name.toString(), value(NAMES.contains(name), value));
			}
		});
		return logged;
	}

	private static boolean isParameter(@Nullable Object name) {
		return name instanceof String text && PARAMETER.matcher(text).matches();
	}

	private static Object value(boolean named, Object value) {
		if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double
				|| (named && value instanceof String text && NAME.matcher(text).matches())) {
			return value;
		}
		if (value instanceof List<?> list && list.size() <= MOST_ELEMENTS
				&& list.stream().allMatch(String.class::isInstance)) {
			return list.stream().map((element) -> value(named, element)).toList();
		}
		return payload(value);
	}

	private static Payload payload(Object value) {
		String text = (value instanceof String string) ? string : JsonMapper.shared().writeValueAsString(value);
		return new Payload(text.codePointCount(0, text.length()), digest(text));
	}

	private static String digest(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What is kept of a text.
	 *
	 * @param length how many characters it has
	 * @param sha256 the first 16 digits of the SHA-256 of its UTF-8
	 */
	record Payload(int length, String sha256) {

	}

}
