package io.github.tmuxorc.reference;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.AnswerJson;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.surface.CommandDescription;
import io.github.tmuxorc.surface.ParameterDescription;
import io.github.tmuxorc.surface.ProgramVersion;

/**
 * All commands.
 *
 * @param commands the commands, sorted by name
 * @param globalOptions the options of all of them
 * @param text the same in the form that was asked for; null for the usual ones
 */
record CommandReference(List<CommandDescription> commands, List<ParameterDescription> globalOptions,
		@Nullable String text) {

	CommandReference {
		commands = List.copyOf(commands);
		globalOptions = List.copyOf(globalOptions);
	}

	static CommandReference of(CommandCatalog catalog, Function<CompletedShell, String> scripts,
			@Nullable ReferenceFormat format) {
		CommandReference reference = new CommandReference(catalog.descriptions(), CommandCatalog.globalOptions(), null);
		return switch ((format != null) ? format : ReferenceFormat.TREE) {
			case TREE -> reference;
			case JSON -> reference.as(AnswerJson.write(reference));
			case MARKDOWN -> reference.as(MarkdownPage.of(reference));
			case MAN -> reference.as(ManualPage.of(reference, ProgramVersion.read().version()));
			case BASH -> reference.as(scripts.apply(CompletedShell.BASH));
			case ZSH -> reference.as(scripts.apply(CompletedShell.ZSH));
			case FISH -> reference.as(scripts.apply(CompletedShell.FISH));
		};
	}

	private CommandReference as(String text) {
		return new CommandReference(this.commands, this.globalOptions, text);
	}

	@Override
	public String toString() {
		return Objects.requireNonNullElseGet(this.text, () -> TreePage.of(this)).stripTrailing();
	}

}
