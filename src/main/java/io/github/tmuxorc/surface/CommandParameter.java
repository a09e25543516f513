package io.github.tmuxorc.surface;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.javapoet.CodeBlock;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Option;

/**
 * A parameter of a command, as it is typed.
 *
 * @param kind where it stands on the command line
 * @param name its name in kebab case, without dashes
 * @param index the place among the arguments, or -1
 * @param shortName the one-letter name of an option; a blank if it has none
 * @param description what it means
 * @param type what it is made into
 * @param required whether it must be given
 */
record CommandParameter(Kind kind, String name, int index, char shortName, String description, Class<?> type,
		boolean required) {

	static CommandParameter of(Parameter parameter) {
		boolean required = !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
		String name = kebab(parameter.getName());
		McpToolParam text = parameter.getAnnotation(McpToolParam.class);
		String description = (text != null) ? text.description() : "";
		Argument argument = parameter.getAnnotation(Argument.class);
		if (argument != null) {
			return new CommandParameter(Kind.ARGUMENT, name, argument.index(), ' ',
					(!argument.description().isEmpty()) ? argument.description() : description, parameter.getType(),
					required);
		}
		if (parameter.isAnnotationPresent(Arguments.class)) {
			return new CommandParameter(Kind.REST, name, -1, ' ', description, parameter.getType(), required);
		}
		Option option = parameter.getAnnotation(Option.class);
		if (option == null) {
			throw new IllegalStateException(
					"neither an option nor an argument: " + parameter + " of " + parameter.getDeclaringExecutable());
		}
		return new CommandParameter(Kind.OPTION, (!option.longName().isEmpty()) ? option.longName() : name, -1,
				option.shortName(), (!option.description().isEmpty()) ? option.description() : description,
				parameter.getType(), required);
	}

	/**
	 * Code that makes this parameter again.
	 * @return the expression
	 */
	CodeBlock code() {
		return CodeBlock.of("new $T($T.$L, $S, $L, '$L', $S, $T.class, $L)", CommandParameter.class, Kind.class,
				this.kind, this.name, this.index, this.shortName, this.description, this.type, this.required);
	}

	static String kebab(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	boolean isOption() {
		return this.kind == Kind.OPTION;
	}

	boolean isFlag() {
		return isOption() && this.type == Boolean.class;
	}

	/**
	 * Whether it takes all arguments that are left. A text takes them joined by blanks,
	 * so that a message needs no quotes.
	 * @return whether it does
	 */
	boolean isRest() {
		return this.kind == Kind.REST;
	}

	boolean isList() {
		return this.type == List.class;
	}

	OptionForm form() {
		return new OptionForm(this.name, this.shortName, !isFlag(), isList());
	}

	/**
	 * The values that can be typed, where there is a fixed set of them.
	 * @return the values, or nothing
	 */
	List<String> choices() {
		Object[] constants = this.type.getEnumConstants();
		if (constants == null) {
			return List.of();
		}
		return Stream.of(constants).map((constant) -> choice((Enum<?>) constant)).toList();
	}

	static String choice(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * How it is named to a person: {@code ROLE} or {@code --name}.
	 * @return the label
	 */
	String label() {
		return (isOption()) ? "--" + this.name : this.name.toUpperCase(Locale.ROOT);
	}

	/**
	 * Its part of the usage line.
	 * @return the text
	 */
	String usage() {
		String text = heading() + ((this.kind == Kind.REST) ? "..." : "");
		return (this.required) ? text : "[" + text + "]" + ((isOption() && isList()) ? "..." : "");
	}

	/**
	 * Its name and, for an option, its value.
	 * @return the text
	 */
	String heading() {
		return (isOption() && !isFlag()) ? label() + " " + value() : label();
	}

	private String value() {
		List<String> choices = choices();
		return (choices.isEmpty()) ? this.name.toUpperCase(Locale.ROOT) : String.join("|", choices);
	}

	/**
	 * Where a parameter stands on the command line.
	 */
	enum Kind {

		/**
		 * At its own place among the arguments.
		 */
		ARGUMENT,

		/**
		 * All arguments that are left.
		 */
		REST,

		/**
		 * Behind its name.
		 */
		OPTION

	}

}
