package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.github.tmuxorc.failure.UsageException;

/**
 * The commands that store values on a pane.
 */
final class UserOptions {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	private UserOptions() {
	}

	static List<TmuxCommand> commands(String target, Map<String, String> options) {
		return new TreeMap<>(options).entrySet()
			.stream()
			.map((option) -> TmuxCommand.of("set-option", "-p", "-t", target, "--", option.getKey(),
					checked(option.getKey(), option.getValue())))
			.toList();
	}

	private static String checked(String name, String value) {
		// A listing is read line by line, so it could not give the value back.
		if (CONTROL.matcher(value).find()) {
			throw new UsageException("The value of " + name + " holds a control character.",
					"Leave newlines, tabs and other control characters out of it.");
		}
		return value;
	}

}
