package io.github.tmuxorc.surface;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * What was typed is no command.
 */
class UnknownCommandException extends UsageException {

	UnknownCommandException(CommandCatalog catalog, String typed) {
		super("There is no command '" + typed + "'.", remedy(catalog, typed));
	}

	private static String remedy(CommandCatalog catalog, String typed) {
		Set<String> candidates = new LinkedHashSet<>(catalog.names());
		candidates.addAll(catalog.nouns());
		String nearest = NearestMatch.find(typed, candidates);
		int blank = typed.indexOf(' ');
		if (nearest == null && blank > 0) {
			String noun = typed.substring(0, blank);
			nearest = (catalog.isNoun(noun)) ? null : NearestMatch.find(noun, candidates);
			if (catalog.isNoun(noun)) {
				return verbs(catalog, noun);
			}
		}
		return suggestion(nearest);
	}

	private static String suggestion(@Nullable String nearest) {
		return (nearest != null) ? "Did you mean '" + nearest + "'?" : "Run 'tmux-orc help' to see the commands.";
	}

	private static String verbs(CommandCatalog catalog, String noun) {
		return "The commands of '" + noun + "' are: " + String.join(", ", catalog.verbsOf(noun)) + ".";
	}

}
