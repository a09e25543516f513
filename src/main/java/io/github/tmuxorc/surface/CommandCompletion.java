package io.github.tmuxorc.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed next.
 */
final class CommandCompletion {

	private static final Log log = LogFactory.getLog(CommandCompletion.class);

	private final CommandCatalog catalog;

	private final Supplier<Stream<CompletionSource>> sources;

	CommandCompletion(CommandCatalog catalog, Supplier<Stream<CompletionSource>> sources) {
		this.catalog = catalog;
		this.sources = sources;
	}

	/**
	 * Complete a word.
	 * @param before the words before it
	 * @param current what is typed of the word
	 * @return what the whole word can be, each with a description that may be empty
	 */
	Map<String, String> complete(List<String> before, String current) {
		boolean forHelp = !before.isEmpty() && before.getFirst().equals("help");
		List<String> words = (forHelp) ? before.subList(1, before.size()) : before;
		String path = path(words);
		MethodCommand command = this.catalog.find(path);
		Map<String, String> candidates = new LinkedHashMap<>();
		if (words.size() == path.split(" ").length && this.catalog.isNoun(path)) {
			addVerbs(path, candidates);
		}
		if (path.isEmpty()) {
			addFirstWords(candidates);
		}
		if (command != null && !forHelp) {
			addParameters(command, words.subList(path.split(" ").length, words.size()), current, candidates);
		}
		candidates.keySet().removeIf((candidate) -> !candidate.startsWith(current));
		return candidates;
	}

	private String path(List<String> words) {
		if (words.isEmpty()) {
			return "";
		}
		String noun = words.getFirst();
		String both = (words.size() > 1) ? noun + " " + words.get(1) : noun;
		return (this.catalog.find(both) != null) ? both : noun;
	}

	private void addFirstWords(Map<String, String> candidates) {
		for (String name : this.catalog.names()) {
			MethodCommand command = this.catalog.find(name);
			if (command != null && !name.contains(" ")) {
				candidates.put(name, HelpText.firstSentence(command.getDescription()));
			}
		}
		this.catalog.nouns().forEach((noun) -> candidates.putIfAbsent(noun, ""));
		candidates.put("help", "Explain a command.");
		candidates.put("exit", "Leave the shell.");
	}

	private void addVerbs(String noun, Map<String, String> candidates) {
		for (MethodCommand command : this.catalog.commandsOf(noun)) {
			if (!command.getName().equals(noun)) {
				candidates.put(command.getName().substring(noun.length() + 1),
						HelpText.firstSentence(command.getDescription()));
			}
		}
	}

	private void addParameters(MethodCommand command, List<String> words, String current,
			Map<String, String> candidates) {
		CommandParameter waiting = (words.isEmpty()) ? null : option(command, words.getLast());
		int equals = current.indexOf('=');
		if (waiting != null && !waiting.isFlag()) {
			addValues(command, waiting, "", candidates);
		}
		else if (current.startsWith("--") && equals > 0) {
			CommandParameter option = option(command, current.substring(0, equals));
			if (option != null) {
				addValues(command, option, current.substring(0, equals + 1), candidates);
			}
		}
		else if (current.startsWith("-")) {
			addOptions(command, words, candidates);
		}
		else {
			addArgument(command, words, candidates);
		}
	}

	private @Nullable CommandParameter option(MethodCommand command, String word) {
		return command.options().stream().filter((option) -> option.form().isCalled(word)).findFirst().orElse(null);
	}

	private void addOptions(MethodCommand command, List<String> words, Map<String, String> candidates) {
		for (CommandParameter option : command.options()) {
			if (option.isList() || !words.contains(option.label())) {
				candidates.put(option.label(), option.description());
			}
		}
		candidates.put("--json", GlobalOption.JSON.description());
		candidates.put("--help", GlobalOption.HELP.description());
	}

	private void addArgument(MethodCommand command, List<String> words, Map<String, String> candidates) {
		List<CommandParameter> arguments = command.arguments();
		int index = 0;
		for (int word = 0; word < words.size(); word++) {
			CommandParameter option = option(command, words.get(word));
			if (option != null && !option.isFlag()) {
				word++;
			}
			else if (!words.get(word).startsWith("-")) {
				index++;
			}
		}
		if (!arguments.isEmpty() && (index < arguments.size() || arguments.getLast().isRest())) {
			addValues(command, arguments.get(Math.min(index, arguments.size() - 1)), "", candidates);
		}
	}

	private void addValues(MethodCommand command, CommandParameter parameter, String prefix,
			Map<String, String> candidates) {
		List<String> values = new ArrayList<>(parameter.choices());
		try {
			this.sources.get()
				.filter((source) -> source.knows(command.getName(), parameter.name()))
				.forEach((source) -> values.addAll(source.values()));
		}
		catch (RuntimeException ex) {
			// Nothing is suggested then; the command itself will say what is wrong.
			log.warn("no values for " + parameter.label(), ex);
		}
		values.forEach((value) -> candidates.put(prefix + value, ""));
	}

}
