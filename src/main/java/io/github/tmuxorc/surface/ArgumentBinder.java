package io.github.tmuxorc.surface;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

import io.github.tmuxorc.failure.UsageException;

/**
 * Makes the typed words into the values that a method takes.
 */
final class ArgumentBinder {

	private final String usage;

	private final List<CommandParameter> arguments;

	ArgumentBinder(MethodCommand command) {
		this.usage = command.usage();
		this.arguments = command.arguments();
	}

	@Nullable Object value(CommandParameter parameter, ParsedInput input) {
		List<String> words = (parameter.isOption()) ? optionValues(parameter, input) : arguments(parameter, input);
		if (words.isEmpty()) {
			if (parameter.required()) {
				throw new UsageException("The " + kind(parameter) + " " + parameter.label() + " is missing.",
						"Usage: " + this.usage);
			}
			return null;
		}
		if (parameter.isList()) {
			return List.copyOf(words);
		}
		return convert(parameter, (parameter.isRest()) ? String.join(" ", words) : words.getFirst());
	}

	private List<String> optionValues(CommandParameter parameter, ParsedInput input) {
		List<String> values = new ArrayList<>();
		for (CommandOption option : input.options()) {
			if (parameter.name().equals(option.longName()) && option.value() != null) {
				values.add(option.value());
			}
		}
		return values;
	}

	private List<String> arguments(CommandParameter parameter, ParsedInput input) {
		List<String> words = input.arguments().stream().map(CommandArgument::value).toList();
		int index = this.arguments.indexOf(parameter);
		if (index >= words.size()) {
			return List.of();
		}
		return (parameter.isRest()) ? words.subList(index, words.size()) : List.of(words.get(index));
	}

	private Object convert(CommandParameter parameter, String word) {
		Class<?> type = parameter.type();
		if (type == String.class) {
			return word;
		}
		if (type == Integer.class) {
			return number(parameter, word);
		}
		List<String> choices = (type == Boolean.class) ? List.of("true", "false") : parameter.choices();
		int choice = choices.indexOf(word);
		if (choice < 0) {
			throw new UsageException("'" + word + "' is not a value for " + parameter.label() + ".",
					"Choose one of: " + String.join(", ", choices) + ".");
		}
		return (type == Boolean.class) ? Boolean.valueOf(word) : type.getEnumConstants()[choice];
	}

	private Integer number(CommandParameter parameter, String word) {
		try {
			return Integer.valueOf(word);
		}
		catch (NumberFormatException ex) {
			UsageException failure = new UsageException("'" + word + "' is not a number for " + parameter.label() + ".",
					"Give a whole number such as 20.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private String kind(CommandParameter parameter) {
		return (parameter.isOption()) ? "option" : "argument";
	}

}
