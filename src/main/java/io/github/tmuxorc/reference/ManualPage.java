package io.github.tmuxorc.reference;

import java.util.List;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.CommandDescription;
import io.github.tmuxorc.surface.ParameterDescription;

/**
 * The reference as a page for the {@code man} program.
 */
final class ManualPage {

	private final StringBuilder text = new StringBuilder();

	static String of(CommandReference reference, String version) {
		ManualPage page = new ManualPage();
		page.request(".TH TMUX\\-ORC 1 \"\" \"tmux\\-orc " + escape(version) + "\"");
		page.request(".SH NAME");
		page.paragraph("tmux-orc - start AI coding agents in tmux, and carry messages to them");
		page.request(".SH SYNOPSIS");
		page.request(".B tmux\\-orc");
		page.paragraph("[COMMAND] [ARGUMENT...] [OPTION...]");
		page.request(".SH DESCRIPTION");
		page.paragraph("Starts AI coding agents in tmux, tells what state each is in, and carries messages to them. "
				+ "Without a command it is an interactive shell, or reads commands from a pipe, one a line.");
		page.request(".SH COMMANDS");
		reference.commands().forEach(page::command);
		page.request(".SH GLOBAL OPTIONS");
		page.parameters(reference.globalOptions());
		page.request(".SH EXIT STATUS");
		Stream.of(ExitCode.values())
			.forEach((code) -> page.item(escape(Integer.toString(code.status())), code.meaning()));
		page.request(".SH SEE ALSO");
		page.request(".BR tmux (1)");
		return page.text.toString();
	}

	private void command(CommandDescription command) {
		request(".SS \"" + escape(command.name()) + "\"");
		paragraph(command.usage());
		request(".PP");
		paragraph(command.description());
		if (!command.aliases().isEmpty()) {
			request(".PP");
			paragraph("Short form: " + String.join(", ", command.aliases()));
		}
		if (command.tool() != null) {
			request(".PP");
			paragraph("Tool of agents: " + command.tool());
		}
		parameters(command.arguments());
		parameters(command.options());
	}

	private void parameters(List<ParameterDescription> parameters) {
		for (ParameterDescription parameter : parameters) {
			String shortName = (parameter.shortName() != null) ? bold(parameter.shortName()) + ", " : "";
			item(shortName + bold(parameter.name()) + " (" + escape(ParameterText.of(parameter)) + ")",
					parameter.description());
		}
	}

	private void item(String label, String description) {
		request(".TP");
		request(label);
		paragraph(description);
	}

	private static String bold(String text) {
		return "\\fB" + escape(text) + "\\fR";
	}

	private void request(String line) {
		this.text.append(line).append('\n');
	}

	private void paragraph(String text) {
		text.lines().forEach((line) -> request(escape(line)));
	}

	// A line must not look like a request, and what is not ASCII has a name.
	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((letter) -> {
			switch (letter) {
				case '\\' -> escaped.append("\\e");
				case '-' -> escaped.append("\\-");
				case '\'' -> escaped.append("\\(aq");
				case '"' -> escaped.append("\\(dq");
				case '`' -> escaped.append("\\(ga");
				case '^' -> escaped.append("\\(ha");
				case '~' -> escaped.append("\\(ti");
				default -> append(escaped, letter);
			}
		});
		return text.startsWith(".") ? "\\&" + escaped : escaped.toString();
	}

	private static void append(StringBuilder escaped, int letter) {
		if (letter < 0x80) {
			escaped.append((char) letter);
		}
		else {
			escaped.append(String.format("\\[u%04X]", letter));
		}
	}

}
