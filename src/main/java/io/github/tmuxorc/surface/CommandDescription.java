package io.github.tmuxorc.surface;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A command, as its reference tells of it.
 *
 * @param name what is typed for it
 * @param aliases what else may be typed
 * @param usage its usage line
 * @param description what it does
 * @param arguments its arguments, in their order
 * @param options its options
 * @param tool the tool of agents that does the same, if there is one
 * @param shellOnly why agents have no tool that does it, if they have none
 */
public record CommandDescription(String name, List<String> aliases, String usage, String description,
		List<ParameterDescription> arguments, List<ParameterDescription> options, @Nullable String tool,
		@Nullable String shellOnly) {

	public CommandDescription {
		aliases = List.copyOf(aliases);
		arguments = List.copyOf(arguments);
		options = List.copyOf(options);
	}

	static CommandDescription of(MethodCommand command) {
		String shellOnly = command.shellOnly();
		return new CommandDescription(command.getName(), command.getAliases(), command.usage(),
				command.getDescription(), command.arguments().stream().map(ParameterDescription::of).toList(),
				command.options().stream().map(ParameterDescription::of).toList(),
				(shellOnly != null) ? null : command.getName().replace(' ', '_').replace('-', '_'), shellOnly);
	}

	/**
	 * What it does, in short.
	 * @return the first sentence of the description
	 */
	public String summary() {
		return HelpText.firstSentence(this.description);
	}

}
