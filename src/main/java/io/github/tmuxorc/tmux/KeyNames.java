package io.github.tmuxorc.tmux;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * The names of keys that tmux knows. It would type any other word as text.
 */
public final class KeyNames {

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

	/**
	 * What people call keys elsewhere.
	 */
	private static final Map<String, String> OTHER_NAMES = Map.of("return", "Enter", "cr", "Enter", "newline", "Enter",
			"backspace", "BSpace", "del", "DC", "ins", "IC", "pagedn", "PageDown", "spacebar", "Space");

	private static final Pattern OTHER_MODIFIER = Pattern.compile("(?i)(ctrl|control|alt|meta|option|shift)[-+ ](.+)");

	private static final int LEAST_COMMON = 2;

	private KeyNames() {
	}

	/**
	 * Refuse words that are not keys.
	 * @param keys the words
	 * @throws UsageException if tmux would type one of them as text
	 */
	public static void check(List<String> keys) {
		for (String key : keys) {
			if (!known(key)) {
				String near = nearest(key);
				throw new UsageException("tmux knows no key called '" + key + "'.",
						((near != null) ? "Did you mean " + near + "? N" : "N")
								+ "ame keys such as Enter, Escape, Up, F1 or C-c, or send it as literal text.");
			}
		}
	}

	private static boolean known(String key) {
		String base = MODIFIERS.matcher(key).replaceFirst("");
		if (base.startsWith("^") && base.length() == 2) {
			base = base.substring(1);
		}
		if (base.codePointCount(0, base.length()) == 1) {
			return base.codePointAt(0) > ' ' && !Character.isISOControl(base.codePointAt(0));
		}
		return LOWER_CASE.contains(base.toLowerCase(Locale.ROOT)) || CODE.matcher(base).matches();
	}

	private static @Nullable String nearest(String key) {
		String lower = key.toLowerCase(Locale.ROOT);
		Matcher modified = OTHER_MODIFIER.matcher(lower);
		if (modified.matches()) {
			String letter = switch (modified.group(1)) {
				case "ctrl", "control" -> "C-";
				case "shift" -> "S-";
				default -> "M-";
			};
			String rest = known(modified.group(2)) ? modified.group(2) : nearest(modified.group(2));
			return (rest != null) ? letter + rest : null;
		}
		if (OTHER_NAMES.containsKey(lower)) {
			return OTHER_NAMES.get(lower);
		}
		String nearest = NAMES.stream()
			.max(Comparator.<String>comparingInt((name) -> common(name, lower))
				.thenComparing(Comparator.reverseOrder()))
			.orElseThrow();
		return (common(nearest, lower) >= LEAST_COMMON) ? nearest : null;
	}

	private static int common(String name, String lower) {
		int length = 0;
		while (length < Math.min(name.length(), lower.length())
				&& Character.toLowerCase(name.charAt(length)) == lower.charAt(length)) {
			length++;
		}
		return length;
	}

}
