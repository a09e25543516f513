package io.github.tmuxorc.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be typed next.
 */
public final class CommandCompletion {

	private static final Set<String> FOLDERS = Set.of("cwd", "prefix", "project");

	private final CompletionTable table;

	private final Supplier<Stream<CompletionSource>> sources;

	CommandCompletion(CommandCatalog catalog, Supplier<Stream<CompletionSource>> sources) {
		this.table = new CompletionTable(catalog);
		this.sources = sources;
	}

	/**
	 * Complete a word.
	 * @param before the words before it
	 * @param current what is typed of the word
	 * @return what the whole word can be, each with a description that may be empty
	 */
	Map<String, String> complete(List<String> before, String current) {
		CompletionPlace place = CompletionPlace.of(this.table, before, current);
		Map<String, String> candidates = new LinkedHashMap<>();
		for (String name : place.names()) {
			CompletionTable.Entry entry = this.table.find(name);
			if (entry != null) {
				entry.words().forEach((word, description) -> candidates.put(place.prefix() + word, description));
				values(entry).forEach((value) -> candidates.put(place.prefix() + value, ""));
			}
		}
		if (place.names().contains("")) {
			candidates.put("exit", "Leave the shell.");
		}
		candidates.keySet()
			.removeIf((candidate) -> !candidate.startsWith(current) || isGiven(candidate, place.path(), before));
		return candidates;
	}

	private boolean isGiven(String candidate, String path, List<String> before) {
		CompletionTable.Entry option = this.table.find(path + ":" + candidate);
		boolean repeats = option != null && option.parameter() != null && option.parameter().isList();
		return candidate.startsWith("--") && before.contains(candidate) && !repeats;
	}

	private List<String> values(CompletionTable.Entry entry) {
		List<String> values = new ArrayList<>();
		try {
			sources(entry).forEach((source) -> values.addAll(source.values()));
		}
		catch (RuntimeException ex) {
			// Nothing is suggested then; the command itself will say what is wrong.
		}
		return values;
	}

	private Stream<CompletionSource> sources(CompletionTable.Entry entry) {
		String value = entry.value();
		return (value != null)
				? this.sources.get()
					.filter((source) -> source.knows(Objects.requireNonNullElse(entry.command(), ""), value))
				: Stream.of();
	}

	/**
	 * What can be typed at every place, for the scripts of other shells.
	 * @return a row for each place
	 */
	public List<CompletionRow> rows() {
		return this.table.entries()
			.stream()
			.map((entry) -> new CompletionRow(entry.places(), entry.words(), more(entry)))
			.toList();
	}

	private CompletionRow.More more(CompletionTable.Entry entry) {
		CommandParameter parameter = entry.parameter();
		if (parameter != null && FOLDERS.contains(parameter.name())) {
			return CompletionRow.More.FOLDERS;
		}
		return sources(entry).findAny().isPresent() ? CompletionRow.More.PROGRAM : CompletionRow.More.NONE;
	}

}
