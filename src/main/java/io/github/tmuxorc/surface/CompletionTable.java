package io.github.tmuxorc.surface;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The places of all command lines, and the fixed words that can stand there. The
 * interactive shell and the completion of other shells go by the same table.
 */
final class CompletionTable {

	private static final String OPTIONS = ":-";

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	CompletionTable(CommandCatalog catalog) {
		add(new Entry(List.of(""), null, null, null, firstWords(catalog)));
		add(new Entry(List.of(OPTIONS), null, null, null, options(List.of(), GlobalOption.values())));
		Arrays.stream(GlobalOption.values())
			.filter((option) -> option.form().takesValue())
			.forEach((option) -> add(
					new Entry(List.of(":--" + option.longName()), null, null, option.longName(), Map.of())));
		catalog.nouns().forEach((noun) -> add(new Entry(List.of(noun), null, null, null, verbs(catalog, noun))));
		catalog.commands().forEach(this::addCommand);
	}

	private static Map<String, String> firstWords(CommandCatalog catalog) {
		Map<String, String> words = new LinkedHashMap<>();
		for (String name : catalog.names()) {
			MethodCommand command = catalog.find(name);
			if (command != null && !name.contains(" ")) {
				words.put(name, HelpText.firstSentence(command.getDescription()));
			}
		}
		catalog.nouns()
			.forEach((noun) -> words.putIfAbsent(noun, "Commands: " + String.join(", ", catalog.verbsOf(noun)) + "."));
		words.put("help", "Explain a command.");
		return words;
	}

	private static Map<String, String> verbs(CommandCatalog catalog, String noun) {
		Map<String, String> words = new LinkedHashMap<>();
		for (MethodCommand command : catalog.commandsOf(noun)) {
			if (!command.getName().equals(noun)) {
				words.put(command.getName().substring(noun.length() + 1),
						HelpText.firstSentence(command.getDescription()));
			}
		}
		return words;
	}

	private static Map<String, String> options(List<CommandParameter> own, GlobalOption... global) {
		Map<String, String> words = new LinkedHashMap<>();
		own.forEach((option) -> words.put(option.label(), option.description()));
		Arrays.stream(global).forEach((option) -> words.put("--" + option.longName(), option.description()));
		return words;
	}

	private void addCommand(MethodCommand command) {
		if (!this.entries.containsKey(command.getName())) {
			add(new Entry(places(command, (name) -> name), command.getName(), null, null, Map.of()));
		}
		add(new Entry(places(command, (name) -> name + OPTIONS), command.getName(), null, null,
				options(command.options(), GlobalOption.JSON, GlobalOption.HELP)));
		for (CommandParameter option : command.options()) {
			if (!option.isFlag()) {
				addParameter(command, option, option.label());
			}
		}
		List<CommandParameter> arguments = command.arguments();
		for (int index = 0; index < arguments.size(); index++) {
			addParameter(command, arguments.get(index), arguments.get(index).isRest() ? "+" : Integer.toString(index));
		}
	}

	private void addParameter(MethodCommand command, CommandParameter parameter, String place) {
		Map<String, String> words = new LinkedHashMap<>();
		parameter.choices().forEach((choice) -> words.put(choice, ""));
		List<String> places = Stream
			.concat(places(command, (name) -> name + ":" + place).stream(),
					(parameter.isOption() && parameter.shortName() != ' ')
							? places(command, (name) -> name + ":-" + parameter.shortName()).stream() : Stream.of())
			.toList();
		add(new Entry(places, command.getName(), parameter, parameter.name(), words));
	}

	private static List<String> places(MethodCommand command, UnaryOperator<String> place) {
		return Stream.concat(Stream.of(command.getName()), command.getAliases().stream()).map(place).toList();
	}

	private void add(Entry entry) {
		entry.places().forEach((place) -> this.entries.put(place, entry));
	}

	@Nullable Entry find(String place) {
		return this.entries.get(place);
	}

	Collection<Entry> entries() {
		return this.entries.values().stream().distinct().toList();
	}

	/**
	 * A place, and the fixed words that can stand there.
	 *
	 * @param places the place, once for each name of its command
	 * @param command the command; null before there is one
	 * @param parameter the parameter whose value stands there; null if none does
	 * @param value the name of the parameter, or of the option of every command, whose
	 * value stands there; null if none does
	 * @param words the words, each with a description that may be empty
	 */
	record Entry(List<String> places, @Nullable String command, @Nullable CommandParameter parameter,
			@Nullable String value, Map<String, String> words) {

	}

}
