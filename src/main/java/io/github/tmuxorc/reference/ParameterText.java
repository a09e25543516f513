package io.github.tmuxorc.reference;

import io.github.tmuxorc.surface.ParameterDescription;

/**
 * What a parameter takes, in a few words.
 */
final class ParameterText {

	private ParameterText() {
	}

	static String of(ParameterDescription parameter) {
		String type = parameter.choices().isEmpty() ? parameter.type().toString()
				: String.join("|", parameter.choices());
		String many = parameter.repeats() ? "..." : "";
		if (parameter.required()) {
			return type + many + ", required";
		}
		return type + many + ((parameter.defaultValue() != null) ? ", default " + parameter.defaultValue() : "");
	}

}
