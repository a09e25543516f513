package io.github.tmuxorc.surface;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

import io.github.tmuxorc.failure.UsageException;

/**
 * The options that stand anywhere on every command line.
 */
enum GlobalOption {

	/**
	 * Print the answer for a program to read.
	 */
	JSON(' ', "", "Print the answer as one JSON object on one line."),

	/**
	 * Which tmux server.
	 */
	SOCKET(' ', "NAME", "Use the tmux server with this socket name, or path if it holds a slash."),

	/**
	 * Which machine.
	 */
	HOST(' ', "NAME", "Use the tmux server of this host, which application.yaml names."),

	/**
	 * Explain instead of running.
	 */
	HELP('h', "", "Explain the command and do nothing."),

	/**
	 * Print the version.
	 */
	VERSION(' ', "", "Print the version and do nothing.");

	/** What picks the tmux server. */
	static final List<GlobalOption> SERVER = List.of(SOCKET, HOST);

	private final char shortName;

	private final String placeholder;

	private final String description;

	GlobalOption(char shortName, String placeholder, String description) {
		this.shortName = shortName;
		this.placeholder = placeholder;
		this.description = description;
	}

	/**
	 * Whether a command line asks for JSON, even one that cannot be understood.
	 * @param words the words of the line
	 * @return whether the option is there
	 */
	static boolean asksForJson(List<String> words) {
		int end = words.indexOf("--");
		return ((end < 0) ? words : words.subList(0, end)).contains("--json");
	}

	/**
	 * What a command line gives as the value, even one that cannot be understood.
	 * @param words the words of the line
	 * @return what the option says; null if it is not there
	 */
	@Nullable String valueIn(List<String> words) {
		String name = "--" + longName();
		for (int index = 0; index < words.size() && !words.get(index).equals("--"); index++) {
			if (words.get(index).startsWith(name + "=")) {
				return words.get(index).substring(name.length() + 1);
			}
			if (words.get(index).equals(name) && index + 1 < words.size()) {
				return words.get(index + 1);
			}
		}
		return null;
	}

	/**
	 * A process stays with one tmux server, which is picked when it starts.
	 * @param input one of several command lines of a process
	 */
	static void refuseServer(ParsedInput input) {
		for (GlobalOption option : SERVER) {
			if (option.value(input) != null) {
				throw new UsageException("The tmux server cannot be changed from command to command.",
						"Leave, and start again with 'tmux-orc --" + option.longName() + " NAME'.");
			}
		}
	}

	static boolean picksServer(String word) {
		return SERVER.stream().map((option) -> "--" + option.longName()).anyMatch(word::equals);
	}

	OptionForm form() {
		return new OptionForm(longName(), this.shortName, !this.placeholder.isEmpty(), false);
	}

	static List<OptionForm> forms() {
		return Arrays.stream(values()).map(GlobalOption::form).toList();
	}

	String longName() {
		return name().toLowerCase(Locale.ROOT);
	}

	String label() {
		String name = (this.shortName == ' ') ? "--" + longName() : "-" + this.shortName + ", --" + longName();
		return (name + " " + this.placeholder).strip();
	}

	String description() {
		return this.description;
	}

	/**
	 * Whether a flag is set.
	 * @param input the command line
	 * @return whether it is there and not {@code =false}
	 */
	boolean isSet(ParsedInput input) {
		String value = value(input);
		return value != null && !value.equals("false");
	}

	@Nullable String value(ParsedInput input) {
		return input.options()
			.stream()
			.filter((option) -> longName().equals(option.longName()))
			.map(CommandOption::value)
			.findFirst()
			.orElse(null);
	}

}
