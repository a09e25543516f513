package io.github.tmuxorc.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.surface.CommandCompletion;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * The command that tells of all others.
 */
@Component
class ReflectCommands {

	private final CommandCatalog catalog;

	private final CommandCompletion completion;

	ReflectCommands(CommandCatalog catalog, CommandCompletion completion) {
		this.catalog = catalog;
		this.completion = completion;
	}

	@ShellOnly("A client lists tools by the protocol.")
	@Command(name = "reflect",
			description = "Print every command with its arguments, their types, defaults and values, and the tool of agents "
					+ "that does the same.")
	CommandReference reflect(@Option(longName = "format",
			description = "How to write it: for people, programs, documentation, man, or the shell that is to complete by it; by default tree.") @Nullable ReferenceFormat format) {
		return CommandReference.of(this.catalog, (shell) -> CompletionScript.of(shell, this.completion), format);
	}

}
