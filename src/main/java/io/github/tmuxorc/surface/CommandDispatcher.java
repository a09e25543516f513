package io.github.tmuxorc.surface;

import java.io.PrintWriter;

import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ParsedInput;

import io.github.tmuxorc.failure.UsageException;

/**
 * Runs a command that was read, or explains it.
 */
final class CommandDispatcher {

	private static final InputReader NO_INPUT = new InputReader() {
	};

	private final CommandCatalog catalog;

	CommandDispatcher(CommandCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Run a command.
	 * @param input the command
	 * @param output takes the answer
	 * @return the status to end with
	 */
	int dispatch(ParsedInput input, PrintWriter output) {
		if (GlobalOption.VERSION.isSet(input)) {
			ProgramVersion version = ProgramVersion.read();
			output.println((GlobalOption.JSON.isSet(input)) ? AnswerJson.write(version) : version);
		}
		else if (GlobalOption.HELP.isSet(input)) {
			output.print(help(input));
		}
		else {
			MethodCommand command = this.catalog.find(name(input));
			if (command == null) {
				throw new UsageException("No command is given.", "Run 'tmux-orc help' to see the commands.");
			}
			return command.execute(new CommandContext(input, this.catalog, output, NO_INPUT)).code();
		}
		return 0;
	}

	private String help(ParsedInput input) {
		if (input.commandName().isEmpty()) {
			return HelpText.ofProgram(this.catalog);
		}
		MethodCommand command = this.catalog.find(name(input));
		return (command != null) ? HelpText.of(command) : HelpText.ofNoun(this.catalog, input.commandName());
	}

	private static String name(ParsedInput input) {
		return String.join(" ", input.commandName(), String.join(" ", input.subCommands())).strip();
	}

}
