package io.github.tmuxorc.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.springframework.util.function.SingletonSupplier;

import io.github.tmuxorc.surface.CommandDescription;

/**
 * Says in the words of tools what failures and answers say in those of the command line.
 * What they name and the client has no tool for is called a command of the person's, and
 * it is told why.
 */
final class ToolWords {

	/** A command as texts name it, with what follows it. */
	private static final Pattern COMMAND = Pattern
		.compile("(?<!\\w)'(?:tmux-orc )?([a-z][a-z-]*(?: [a-z][a-z-]*)?)((?: [^']*)?)'");

	private static final Pattern OPTION = Pattern.compile("(?<=^|[\\s(])--([a-z]+(?:-[a-z]+)*)");

	private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

	private static final Tool NONE = Tool.builder("none", Map.of()).build();

	private final OfferedTools offered;

	private final Supplier<Map<String, CommandDescription>> commands;

	/**
	 * Create it.
	 * @param offered the tools that the client gets
	 * @param commands all commands, which are read when the first text needs them
	 */
	ToolWords(OfferedTools offered, Supplier<List<CommandDescription>> commands) {
		this.offered = offered;
		this.commands = SingletonSupplier.of(() -> commands.get()
			.stream()
			.collect(Collectors.toUnmodifiableMap(CommandDescription::name, Function.identity())));
	}

	/**
	 * Say something as a client is to hear it.
	 * @param text what is to be said, without what a terminal or an agent said
	 * @return the same in words of tools
	 */
	String of(String text) {
		return of(text, NONE);
	}

	/**
	 * Say something as a client of a tool is to hear it.
	 * @param text what is to be said, without what a terminal or an agent said
	 * @param tool the tool that was called
	 * @return the same in words of tools
	 */
	String of(String text, Tool tool) {
		Set<String> notes = new LinkedHashSet<>();
		StringBuilder said = new StringBuilder();
		int end = 0;
		for (MatchResult command : COMMAND.matcher(text).results().toList()) {
			said.append(withArguments(text.substring(end, command.start()), tool, notes)).append(named(command, notes));
			end = command.end();
		}
		said.append(withArguments(text.substring(end), tool, notes));
		notes.forEach((note) -> said.append(' ').append(note));
		return said.toString();
	}

	private static String withArguments(String text, Tool tool, Set<String> notes) {
		return OPTION.matcher(text).replaceAll((option) -> Matcher.quoteReplacement(argument(option, tool, notes)));
	}

	private static String argument(MatchResult option, Tool tool, Set<String> notes) {
		String name = HYPHEN.matcher(option.group(1)).replaceAll((letter) -> letter.group(1).toUpperCase(Locale.ROOT));
		if (tool.inputSchema().get("properties") instanceof Map<?, ?> arguments && arguments.containsKey(name)) {
			return "'" + name + "'";
		}
		notes.add("Only the person can give " + option.group() + ", on the command line.");
		return option.group();
	}

	private String named(MatchResult quoted, Set<String> notes) {
		String words = quoted.group(1);
		CommandDescription command = this.commands.get().get(words);
		String rest = quoted.group(2);
		if (command == null && words.contains(" ")) {
			int end = words.indexOf(' ');
			command = this.commands.get().get(words.substring(0, end));
			rest = words.substring(end) + rest;
		}
		if (command == null) {
			return quoted.group();
		}
		String tool = command.tool();
		ToolRefusal refusal = (tool != null) ? this.offered.apply(tool) : null;
		if (tool != null && refusal == null) {
			return "'" + tool + rest + "'";
		}
		notes.add((refusal != null) ? refusal.text()
				: "'" + command.name() + "' is no tool, but a command that the person can run. " + command.shellOnly());
		return "'tmux-orc " + command.name() + rest + "'";
	}

}
