package io.github.tmuxorc.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.tmuxorc.surface.CommandDescription;
import io.github.tmuxorc.surface.ParameterDescription;
import io.github.tmuxorc.surface.TextTable;

/**
 * The reference as a tree of words: nouns, commands, parameters.
 */
final class TreePage {

	private final StringBuilder text = new StringBuilder();

	private String noun = "";

	static String of(CommandReference reference) {
		TreePage page = new TreePage();
		reference.commands().forEach(page::command);
		page.line("all commands");
		page.parameters(reference.globalOptions());
		return page.text.toString();
	}

	private void command(CommandDescription command) {
		String first = command.name().split(" ", -1)[0];
		if (!first.equals(this.noun)) {
			this.noun = first;
			line(first);
		}
		String shortForms = command.aliases().isEmpty() ? "" : " (" + String.join(", ", command.aliases()) + ")";
		line("  " + command.name() + shortForms + ": " + command.summary());
		line("      " + ((command.tool() != null) ? "tool " + command.tool() : "no tool: " + command.shellOnly()));
		parameters(Stream.concat(command.arguments().stream(), command.options().stream()).toList());
	}

	private void parameters(List<ParameterDescription> parameters) {
		List<List<String>> rows = new ArrayList<>();
		for (ParameterDescription parameter : parameters) {
			String shortName = (parameter.shortName() != null) ? parameter.shortName() + ", " : "";
			rows.add(List.of(shortName + parameter.name(), ParameterText.of(parameter), parameter.description()));
		}
		if (!rows.isEmpty()) {
			TextTable.of(rows.getFirst(), rows.subList(1, rows.size())).lines().forEach((row) -> line("      " + row));
		}
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
