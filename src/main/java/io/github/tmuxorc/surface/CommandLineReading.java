package io.github.tmuxorc.surface;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

import io.github.tmuxorc.failure.UsageException;

/**
 * One pass over the words of one command line.
 */
final class CommandLineReading {

	private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+");

	private final CommandCatalog catalog;

	private final List<String> words;

	private final List<String> path = new ArrayList<>();

	private final List<String> arguments = new ArrayList<>();

	private final List<CommandOption> options = new ArrayList<>();

	private final Set<String> given = new LinkedHashSet<>();

	private @Nullable MethodCommand command;

	private int next;

	CommandLineReading(CommandCatalog catalog, List<String> words) {
		this.catalog = catalog;
		this.words = words;
	}

	ParsedInput read() {
		boolean optionsEnded = false;
		while (this.next < this.words.size()) {
			String word = this.words.get(this.next++);
			if (!optionsEnded && word.equals("--")) {
				optionsEnded = true;
			}
			else if (!optionsEnded && isOption(word)) {
				readOption(word);
			}
			else if (this.command == null) {
				readCommandWord(word);
			}
			else {
				this.arguments.add(word);
			}
		}
		if (this.command == null && !this.path.isEmpty()) {
			endOfPath();
		}
		checkArguments();
		return result();
	}

	private boolean isOption(String word) {
		return word.startsWith("-") && word.length() > 1 && !NEGATIVE_NUMBER.matcher(word).matches();
	}

	private void readCommandWord(String word) {
		if (this.path.isEmpty() && word.equals("help") && !isGiven(GlobalOption.HELP)) {
			give(GlobalOption.HELP.form(), "true");
			return;
		}
		this.path.add(word);
		String name = String.join(" ", this.path);
		if (this.catalog.isNoun(name)) {
			return;
		}
		this.command = this.catalog.find(name);
		if (this.command == null) {
			this.command = commandBefore(word);
		}
	}

	// A noun may be a command by itself and take what follows as its argument.
	private MethodCommand commandBefore(String word) {
		MethodCommand noun = (this.path.size() == 2) ? this.catalog.find(this.path.getFirst()) : null;
		if (noun == null || noun.arguments().isEmpty()) {
			throw new UnknownCommandException(this.catalog, withNextWord());
		}
		this.path.removeLast();
		this.arguments.add(word);
		return noun;
	}

	private String withNextWord() {
		String name = String.join(" ", this.path);
		boolean follows = this.path.size() == 1 && this.next < this.words.size()
				&& !this.words.get(this.next).startsWith("-");
		return (follows && this.catalog.names().contains(nearestNoun() + " " + this.words.get(this.next)))
				? name + " " + this.words.get(this.next) : name;
	}

	private @Nullable String nearestNoun() {
		return NearestMatch.find(this.path.getFirst(), this.catalog.nouns());
	}

	private void endOfPath() {
		String noun = this.path.getFirst();
		this.command = this.catalog.find(noun);
		if (this.command == null && !isGiven(GlobalOption.HELP)) {
			throw new UsageException("The command '" + noun + "' needs a second word.", "Choose one of: "
					+ String.join(", ", this.catalog.verbsOf(noun)) + "; 'tmux-orc help " + noun + "' explains them.");
		}
	}

	private void readOption(String word) {
		int equals = word.indexOf('=');
		String name = (equals < 0) ? word : word.substring(0, equals);
		OptionForm form = form(name);
		if (!form.repeats() && this.given.contains(form.longName())) {
			throw new UsageException("The option " + name + " is given twice.", "Give it once.");
		}
		if (equals >= 0) {
			give(form, word.substring(equals + 1));
		}
		else if (form.takesValue()) {
			give(form, nextValue(name));
		}
		else {
			give(form, "true");
		}
	}

	private OptionForm form(String name) {
		return known(name).stream()
			.filter((form) -> form.isCalled(name))
			.findFirst()
			.orElseThrow(() -> unknownOption(name));
	}

	private List<OptionForm> known(String name) {
		List<OptionForm> forms = new ArrayList<>(GlobalOption.forms());
		if (this.command == null && !this.path.isEmpty()
				&& GlobalOption.forms().stream().noneMatch((form) -> form.isCalled(name))) {
			this.command = this.catalog.find(this.path.getFirst());
		}
		if (this.command != null) {
			this.command.options().forEach((option) -> forms.add(option.form()));
		}
		return forms;
	}

	private UsageException unknownOption(String name) {
		List<String> names = known(name).stream().map((form) -> "--" + form.longName()).toList();
		String nearest = NearestMatch.find(name, names);
		String where = (this.command != null) ? "'" + this.command.getName() + "' has no option " + name + "."
				: "There is no option " + name + ".";
		return new UsageException(where, (nearest != null) ? "Did you mean " + nearest + "?"
				: "Put '--' before arguments that start with a dash; --help lists the options.");
	}

	// The value may start with a dash, but what is an option by itself is not taken for a
	// value: then the value was forgotten.
	private String nextValue(String name) {
		String value = (this.next < this.words.size()) ? this.words.get(this.next) : null;
		if (value == null || value.equals("--") || isKnownOption(value)) {
			throw new UsageException("The option " + name + " needs a value.",
					"Give it as '" + name + "=VALUE' or as the next word.");
		}
		this.next++;
		return value;
	}

	private boolean isKnownOption(String word) {
		int equals = word.indexOf('=');
		String name = (equals < 0) ? word : word.substring(0, equals);
		return known(name).stream().anyMatch((form) -> form.isCalled(name));
	}

	private void give(OptionForm form, String value) {
		if (value.isEmpty()
				&& GlobalOption.SERVER.stream().anyMatch((option) -> form.isCalled("--" + option.longName()))) {
			// Such as an unset variable: the user's own server must not be meant by it.
			throw new UsageException("The value of --" + form.longName() + " is empty.",
					"Name a tmux server, or leave the option out.");
		}
		this.given.add(form.longName());
		this.options.add(CommandOption.with().longName(form.longName()).value(value).build());
	}

	private boolean isGiven(GlobalOption option) {
		return this.given.contains(option.longName());
	}

	private void checkArguments() {
		if (this.command == null || isGiven(GlobalOption.HELP)) {
			return;
		}
		List<CommandParameter> parameters = this.command.arguments();
		boolean takesRest = !parameters.isEmpty() && parameters.getLast().isRest();
		if (!takesRest && this.arguments.size() > parameters.size()) {
			String extra = this.arguments.get(parameters.size());
			throw new UsageException("The argument '" + extra + "' is one too many.", "Usage: " + this.command.usage());
		}
	}

	private ParsedInput result() {
		ParsedInput.Builder input = ParsedInput.builder();
		List<String> name = (this.command != null) ? List.of(this.command.getName().split(" ")) : this.path;
		for (int index = 0; index < name.size(); index++) {
			if (index == 0) {
				input.commandName(name.getFirst());
			}
			else {
				input.addSubCommand(name.get(index));
			}
		}
		this.options.forEach(input::addOption);
		for (int index = 0; index < this.arguments.size(); index++) {
			input.addArgument(new CommandArgument(index, this.arguments.get(index)));
		}
		return input.build();
	}

}
