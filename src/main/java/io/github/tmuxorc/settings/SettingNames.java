package io.github.tmuxorc.settings;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

import io.github.tmuxorc.failure.FailedException;

/**
 * The names of all settings. One that is misspelt in the user's file would be left out in
 * silence, so it is refused.
 */
final class SettingNames {

	/** Those of {@code config/application.yaml}. */
	static final Set<String> ALL = Set.of("orc.state-directory", "orc.tmux.socket", "orc.tmux.limit", "orc.store.url",
			"orc.agent.directory", "orc.server.toolsets", "orc.server.tier", "orc.mail.most-waiting",
			"orc.mail.longest", SettingNames.HOSTS);

	/**
	 * What is below it has names that the user gives; {@link NamedSettings} has a look.
	 */
	private static final String HOSTS = "orc.hosts";

	private static final String ROOT = "orc.";

	private static final Set<String> PLAIN = ALL.stream().map(SettingNames::plain).collect(Collectors.toSet());

	private static final Set<String> SECTIONS = PLAIN.stream()
		.map((name) -> first(name.substring(ROOT.length())))
		.collect(Collectors.toSet());

	private SettingNames() {
	}

	/**
	 * Check the names in a file.
	 * @param document a document of the file
	 * @throws FailedException if one of them names no setting
	 */
	static void check(PropertySource<?> document) {
		if (document instanceof EnumerablePropertySource<?> properties) {
			Stream.of(properties.getPropertyNames())
				.filter((name) -> !isKnown(plain(name), String.valueOf(properties.getProperty(name)).isBlank()))
				.findFirst()
				.ifPresent((name) -> {
					throw new FailedException("'" + name + "' is not a setting.",
							"Correct it in " + SettingPlace.of(OriginLookup.getOrigin(document, name)) + ": there are "
									+ String.join(", ", new TreeSet<>(ALL)) + ".");
				});
		}
	}

	// What is not ours may stand in the file, unless it looks as if it was to be ours.
	private static boolean isKnown(String name, boolean blank) {
		if (!name.startsWith(ROOT)) {
			return name.equals("orc") ? blank : !SECTIONS.contains(first(name));
		}
		return name.startsWith(HOSTS + ".") || name.startsWith(HOSTS + "[") || PLAIN.contains(name)
				|| (blank && PLAIN.stream().anyMatch((known) -> known.startsWith(name + ".")));
	}

	// A name may be written in several ways, and a list has a number for each item.
	private static String plain(String name) {
		return name.replaceAll("\\[\\d+\\]", "").replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

	private static String first(String name) {
		return name.split("[.\\[]", 2)[0];
	}

}
