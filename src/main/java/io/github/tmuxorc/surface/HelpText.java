package io.github.tmuxorc.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.ExitCode;

/**
 * The help on each level: the program, a noun, a command.
 */
final class HelpText {

	private static final String PROGRAM = """
			Usage: tmux-orc [COMMAND] [ARGUMENT...] [OPTION...]

			Starts AI coding agents in tmux, tells what state each is in, and carries messages to them.
			Without a command it is an interactive shell, or reads commands from a pipe, one a line.
			""";

	private HelpText() {
	}

	static String ofProgram(CommandCatalog catalog) {
		List<List<String>> shortForms = new ArrayList<>();
		for (MethodCommand command : catalog.commands()) {
			command.getAliases().forEach((alias) -> shortForms.add(List.of(alias, command.getName())));
		}
		return join(PROGRAM, section("Commands", rows(catalog.commands())), section("Short forms", shortForms),
				globalOptions(), section("Exit codes", exitCodes()), "'tmux-orc help COMMAND' explains a command.\n");
	}

	static String ofNoun(CommandCatalog catalog, String noun) {
		return join("Usage: tmux-orc " + noun + " COMMAND [ARGUMENT...] [OPTION...]\n",
				section("Commands", rows(catalog.commandsOf(noun))),
				"'tmux-orc help " + noun + " COMMAND' explains a command.\n");
	}

	static String of(MethodCommand command) {
		String shortForm = (command.getAliases().isEmpty()) ? ""
				: "Short form: tmux-orc " + String.join(", ", command.getAliases()) + "\n";
		return join("Usage: " + command.usage() + "\n", command.getDescription() + "\n", shortForm,
				section("Arguments", command.arguments().stream().map(HelpText::row).toList()),
				section("Options", command.options().stream().map(HelpText::row).toList()), globalOptions());
	}

	private static List<List<String>> exitCodes() {
		return Stream.of(ExitCode.values())
			.map((code) -> List.of(Integer.toString(code.status()), code.meaning()))
			.toList();
	}

	private static List<List<String>> rows(List<MethodCommand> commands) {
		return commands.stream()
			.map((command) -> List.of(command.getName(), firstSentence(command.getDescription())))
			.toList();
	}

	private static List<String> row(CommandParameter parameter) {
		String shortName = (parameter.shortName() != ' ') ? "-" + parameter.shortName() + ", " : "";
		return List.of(shortName + parameter.heading(), parameter.description());
	}

	static String firstSentence(String text) {
		int end = text.indexOf(". ");
		return (end < 0) ? text : text.substring(0, end + 1);
	}

	private static String globalOptions() {
		return section("Global options",
				Stream.of(GlobalOption.values())
					.map((option) -> List.of(option.label(), option.description()))
					.toList());
	}

	private static String section(String title, List<List<String>> rows) {
		if (rows.isEmpty()) {
			return "";
		}
		int width = rows.stream().mapToInt((row) -> row.getFirst().length()).max().orElse(0);
		StringBuilder text = new StringBuilder(title).append(":\n");
		for (List<String> row : rows) {
			text.append("  ").append(row.getFirst()).repeat(' ', width - row.getFirst().length() + 2);
			text.append(row.getLast()).append('\n');
		}
		return text.toString();
	}

	private static String join(String... parts) {
		return String.join("\n", Stream.of(parts).filter((part) -> !part.isEmpty()).toList());
	}

}
