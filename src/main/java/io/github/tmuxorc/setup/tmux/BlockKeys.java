package io.github.tmuxorc.setup.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The keys that our lines bind, each to be pressed after the prefix. None that tmux or
 * the user has for something else is taken.
 *
 * @param go the key that goes to an agent, or null if none is free
 * @param list the key that lists the agents, or null if none is free
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockKeys(@Nullable String go, @Nullable String list) {

	private static final List<String> GO = List.of("A", "G", "y");

	private static final List<String> LIST = List.of("O", "Y", "g");

	/** What stands before a key after the prefix, perhaps in the text of a condition. */
	private static final String BIND = "\\bbind(-key)?\\s+(-r\\s+|-T\\s+prefix\\s+|-N\\s+(\"[^\"]*\"|'[^']*'|\\S+)\\s+)*";

	/**
	 * Choose keys.
	 * @param text the text of the file, perhaps with our lines of before
	 * @param file what tmux itself and the rest of the file bind, as lines of commands
	 * @param server what the running server has bound, as lines of commands
	 * @return the keys: those from before where they can stay
	 */
	static BlockKeys choose(String text, List<String> file, List<String> server) {
		return new BlockKeys(choose(GO, "go to an agent", text, file, server),
				choose(LIST, "list the agents", text, file, server));
	}

	private static @Nullable String choose(List<String> keys, String note, String text, List<String> file,
			List<String> server) {
		// What a server has of ours is no reason to take another key.
		Predicate<String> before = (key) -> text.contains("bind-key -N 'tmux-orc: " + note + "' " + key + " ");
		List<String> free = keys.stream().filter((key) -> !isBound(key, file)).toList();
		return Stream.concat(free.stream().filter(before), free.stream().filter((key) -> !isBound(key, server)))
			.findFirst()
			.orElse(null);
	}

	private static boolean isBound(String key, List<String> lines) {
		Pattern bind = Pattern.compile(BIND + Pattern.quote(key) + "(?![^\\s\"'])");
		return lines.stream().anyMatch((line) -> bind.matcher(line).find());
	}

	@Override
	public String toString() {
		List<String> sentences = new ArrayList<>();
		if (this.go != null) {
			sentences.add("Prefix " + this.go + " goes to an agent.");
		}
		if (this.list != null) {
			sentences.add("Prefix " + this.list + " lists the agents.");
		}
		return sentences.isEmpty() ? "No key is bound, since those that it could be are taken."
				: String.join(" ", sentences);
	}

}
