package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.UsageException;

/**
 * The names of keys that tmux knows. It would type any other word as text.
 */
final class KeyNames {

	private static final Pattern MODIFIERS = Pattern.compile("(?i)(?:[CMS]-)*");

	private static final Pattern CODE = Pattern.compile("0[xX][0-9a-fA-F]{1,6}");

	private static final Set<String> NAMES = Stream
		.of(Stream.of("Enter", "Escape", "Tab", "BTab", "Space", "BSpace", "Up", "Down", "Left", "Right", "Home", "End",
				"IC", "Insert", "DC", "Delete", "NPage", "PageDown", "PgDn", "PPage", "PageUp", "PgUp", "KP/", "KP*",
				"KP-", "KP+", "KP.", "KPEnter"), IntStream.rangeClosed(1, 12).mapToObj((number) -> "F" + number),
				IntStream.rangeClosed(0, 9).mapToObj((number) -> "KP" + number))
		.flatMap((names) -> names)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> LOWER_CASE = NAMES.stream()
		.map((name) -> name.toLowerCase(Locale.ROOT))
		.collect(Collectors.toUnmodifiableSet());

	private KeyNames() {
	}

	static void check(List<String> keys) {
		for (String key : keys) {
			if (!known(key)) {
				throw new UsageException("tmux knows no key called '" + key + "'.",
						"Name keys such as Enter, Escape, Up, F1 or C-c, or send it as literal text.");
			}
		}
	}

	private static boolean known(String key) {
		if (key.codePointCount(0, key.length()) == 1) {
			return key.codePointAt(0) > ' ';
		}
		String base = MODIFIERS.matcher(key).replaceFirst("");
		if (base.startsWith("^") && base.length() == 2) {
			return true;
		}
		return base.codePointCount(0, base.length()) == 1 || LOWER_CASE.contains(base.toLowerCase(Locale.ROOT))
				|| CODE.matcher(key).matches();
	}

}
