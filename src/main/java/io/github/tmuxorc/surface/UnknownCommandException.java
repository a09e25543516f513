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
		String noun = typed.substring(0, Math.max(typed.indexOf(' '), 0));
		if (catalog.isNoun(noun)) {
			String verb = NearestMatch.find(typed.substring(noun.length() + 1), catalog.verbsOf(noun));
			return (verb != null) ? suggestion(noun + " " + verb) : verbs(catalog, noun);
		}
		Set<String> candidates = new LinkedHashSet<>(catalog.names());
		candidates.addAll(catalog.nouns());
		return suggestion(NearestMatch.find(typed, candidates));
	}

	private static String suggestion(@Nullable String nearest) {
		return (nearest != null) ? "Did you mean '" + nearest + "'?" : "Run 'tmux-orc help' to see the commands.";
	}

	private static String verbs(CommandCatalog catalog, String noun) {
		return "The commands of '" + noun + "' are: " + String.join(", ", catalog.verbsOf(noun)) + ".";
	}

}
