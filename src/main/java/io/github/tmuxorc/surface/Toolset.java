package io.github.tmuxorc.surface;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

import io.github.tmuxorc.failure.UsageException;

/**
 * Tools that are offered together, because one kind of work needs them all.
 */
public enum Toolset {

	/** Starting agents, talking to them, and seeing what they do. */
	AGENTS,

	/** Sessions and panes, and the commands that run in them. */
	TERMINAL;

	/**
	 * Read names of sets.
	 * @param words the names, with commas between them
	 * @return the sets
	 * @throws UsageException if one has no such name
	 */
	public static List<Toolset> parse(String words) {
		return Stream.of(words.split(",", -1)).map(String::strip).map(Toolset::of).toList();
	}

	private static Toolset of(String word) {
		return Stream.of(values())
			.filter((set) -> set.toString().equals(word))
			.findFirst()
			.orElseThrow(() -> new UsageException("There is no tool set '" + word + "'.",
					"Give some of agents, terminal, with commas between them."));
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
