package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.surface.CommandDescription;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

import static org.assertj.core.api.Assertions.assertThat;

class ToolWordsTests {

	private static final List<CommandDescription> COMMANDS = CommandCatalog.of(CommandBeans.find()).descriptions();

	private static final ToolCatalog CATALOG = ToolCatalog.of(CommandBeans.find());

	private static final OfferedTools USUAL = new OfferedTools(CATALOG, Set.of(Toolset.AGENTS), Tier.OPERATE);

	/** A command in a text of the program, or what looks like one. */
	private static final Pattern NAMED = Pattern.compile("(?<![\\w])'(?:tmux-orc )?([a-z]+) ([a-z-]+)(?=[ '\"])");

	static List<CommandDescription> commands() {
		return COMMANDS;
	}

	@ParameterizedTest
	@MethodSource("commands")
	void commandIsNamedAsTheToolThatTheClientHasOrCalledAPersons(CommandDescription command) {
		String said = said("Run '" + command.name() + " qa' to see it.", "agent_list");
		if (command.tool() != null && USUAL.names().contains(command.tool())) {
			assertThat(said).isEqualTo("Run '" + command.tool() + " qa' to see it.");
		}
		else if (command.tool() != null) {
			assertThat(said)
				.startsWith("Run 'tmux-orc " + command.name() + " qa' to see it. The tool '" + command.tool() + "' ")
				.contains("Ask the person to ");
		}
		else {
			assertThat(said).isEqualTo("Run 'tmux-orc " + command.name() + " qa' to see it. '" + command.name()
					+ "' is no tool, but a command that the person can run. " + command.shellOnly());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Add --when-idle, or leave --timeout out. | agent_send | Add 'whenIdle', or leave 'timeout' out.
			Give --all. | team_status | Give --all. Only the person can give --all, on the command line.
			Give it up with 'git merge --abort'. | agent_list | Give it up with 'git merge --abort'.
			No agent's name is 'x'. Run 'agent list'. | agent_list | No agent's name is 'x'. Run 'agent_list'.
			'agent' -- no option, 'qa' no command. | agent_list | 'agent' -- no option, 'qa' no command.
			""")
	void optionIsNamedAsTheArgumentThatTheToolHas(String text, String tool, String said) {
		assertThat(said(text, tool)).isEqualTo(said);
	}

	@Test
	void textsNameNoCommandThatDoesNotExist() throws IOException {
		Set<String> names = COMMANDS.stream().map(CommandDescription::name).collect(Collectors.toSet());
		Set<String> nouns = names.stream().map((name) -> name.split(" ", 2)[0]).collect(Collectors.toSet());
		Map<String, Path> unknown = new TreeMap<>();
		int found = 0;
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				for (MatchResult named : NAMED.matcher(Files.readString(file)).results().toList()) {
					String name = named.group(1) + " " + named.group(2);
					if (nouns.contains(named.group(1)) && !names.contains(named.group(1))) {
						found++;
						if (!names.contains(name)) {
							unknown.put(name, file);
						}
					}
				}
			}
		}
		assertThat(found).isGreaterThan(80);
		assertThat(unknown).isEmpty();
	}

	private static String said(String text, String tool) {
		Tool called = new OfferedTools(CATALOG, EnumSet.allOf(Toolset.class), Tier.DESTROY).tools()
			.stream()
			.map(AgentTool::tool)
			.filter((one) -> one.name().equals(tool))
			.findFirst()
			.orElseThrow();
		return new ToolWords(USUAL, () -> COMMANDS).of(text, called);
	}

}
