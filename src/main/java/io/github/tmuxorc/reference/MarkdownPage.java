package io.github.tmuxorc.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.CommandDescription;
import io.github.tmuxorc.surface.ParameterDescription;

/**
 * The reference as a page of the documentation.
 */
final class MarkdownPage {

	private final StringBuilder text = new StringBuilder();

	static String of(CommandReference reference) {
		MarkdownPage page = new MarkdownPage();
		page.line("# Commands");
		page.line("");
		page.line("This file is made of the annotations in the code, by `tmux-orc reflect --format markdown`. "
				+ "What a tool of agents does, the command of the same name does, too: [tools.md](tools.md).");
		page.overview(reference.commands());
		page.line("");
		page.line("## All commands");
		page.parameters("option", reference.globalOptions());
		page.line("");
		page.line("| exit code | |");
		page.line("|---|---|");
		Stream.of(ExitCode.values()).forEach((code) -> page.row(code.status() + "", code.meaning()));
		reference.commands().forEach(page::command);
		return page.text.toString();
	}

	private void overview(List<CommandDescription> commands) {
		line("");
		line("| command | short | tool | |");
		line("|---|---|---|---|");
		for (CommandDescription command : commands) {
			row("[`" + command.name() + "`](#" + command.name().replace(' ', '-') + ")",
					command.aliases().stream().map(MarkdownPage::code).collect(Collectors.joining(" ")), tool(command),
					command.summary());
		}
	}

	private void command(CommandDescription command) {
		line("");
		line("## " + command.name());
		line("");
		line(command.description());
		line("");
		line("```");
		line(command.usage());
		line("```");
		line("");
		line((command.tool() != null) ? "Tool " + tool(command) + "." : "No tool: " + command.shellOnly());
		parameters("argument", command.arguments());
		parameters("option", command.options());
	}

	private static String tool(CommandDescription command) {
		return (command.tool() != null) ? "[`" + command.tool() + "`](tools.md#" + command.tool() + ")" : "";
	}

	private void parameters(String kind, List<ParameterDescription> parameters) {
		if (parameters.isEmpty()) {
			return;
		}
		line("");
		line("| " + kind + " | | |");
		line("|---|---|---|");
		for (ParameterDescription parameter : parameters) {
			String shortName = (parameter.shortName() != null) ? code(parameter.shortName()) + " " : "";
			row(shortName + code(parameter.name()), ParameterText.of(parameter), parameter.description());
		}
	}

	private static String code(String text) {
		return "`" + text + "`";
	}

	private void row(String... cells) {
		line(Stream.of(cells).map((cell) -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
