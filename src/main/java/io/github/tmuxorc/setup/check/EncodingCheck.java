package io.github.tmuxorc.setup.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.UserEnvironment;

/**
 * Whether text that is not ASCII survives on its way to the program and the terminal.
 *
 * @param encoding the encoding in which Java reads arguments and file names
 * @param environment the variables that name the locale
 */
record EncodingCheck(String encoding, UserEnvironment environment) implements Check {

	@Override
	public String subject() {
		return "encoding";
	}

	@Override
	public List<Finding> run() {
		String locale = locale();
		if (!this.encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
			return List.of(Finding.warning(subject(),
					"The locale is '" + Objects.requireNonNullElse(locale, "C")
							+ "', in which what is not ASCII gets lost.",
					"Install a locale such as C.UTF-8, and set LC_ALL to it."));
		}
		return List.of(Finding.ok(subject(),
				"Text is UTF-8" + ((locale != null) ? ", by the locale '" + locale + "'." : ".")));
	}

	private @Nullable String locale() {
		return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
			.map((name) -> this.environment.variables().getOrDefault(name, ""))
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse(null);
	}

}
