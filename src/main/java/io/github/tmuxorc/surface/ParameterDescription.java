package io.github.tmuxorc.surface;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An argument or an option, as the reference tells of it.
 *
 * @param name how it is written: {@code ROLE} or {@code --name}
 * @param shortName the short form of an option, if it has one
 * @param type what it takes
 * @param required whether it must be given
 * @param repeats whether it takes several words, or may stand several times
 * @param defaultValue what holds where it is not given, if that is known
 * @param choices the values that it can have, where there is a fixed set of them
 * @param description what it means
 */
public record ParameterDescription(String name, @Nullable String shortName, Type type, boolean required,
		boolean repeats, @Nullable String defaultValue, List<String> choices, String description) {

	private static final Pattern DEFAULT = Pattern
		.compile("\\b[Bb]y default (?<said>.+?)(?:[;,:]|\\.(?: |$)|$)|(?<marked>[a-z-]+) \\(the default\\)");

	public ParameterDescription {
		choices = List.copyOf(choices);
	}

	static ParameterDescription of(CommandParameter parameter) {
		return new ParameterDescription(parameter.label(),
				(parameter.shortName() != ' ') ? "-" + parameter.shortName() : null, Type.of(parameter),
				parameter.required(), parameter.isRest() || parameter.isList(), defaultOf(parameter.description()),
				parameter.choices(), parameter.description());
	}

	static ParameterDescription of(GlobalOption option) {
		OptionForm form = option.form();
		return new ParameterDescription("--" + form.longName(),
				(form.shortName() != ' ') ? "-" + form.shortName() : null, form.takesValue() ? Type.TEXT : Type.FLAG,
				false, false, null, List.of(), option.description());
	}

	// The methods apply their defaults themselves, so only the text for people knows
	// them.
	private static @Nullable String defaultOf(String description) {
		Matcher matcher = DEFAULT.matcher(description);
		if (!matcher.find()) {
			return null;
		}
		String said = matcher.group("said");
		return (said != null) ? said : matcher.group("marked");
	}

	/**
	 * What a parameter takes.
	 */
	public enum Type {

		/** Any text. */
		TEXT,

		/** A whole number. */
		NUMBER,

		/** Nothing: it is there or not. */
		FLAG,

		/** One of a few words. */
		CHOICE;

		private static Type of(CommandParameter parameter) {
			if (parameter.type() == Boolean.class) {
				return FLAG;
			}
			if (parameter.type() == Integer.class) {
				return NUMBER;
			}
			return parameter.choices().isEmpty() ? TEXT : CHOICE;
		}

		@Override
		public String toString() {
			return CommandParameter.choice(this);
		}

	}

}
