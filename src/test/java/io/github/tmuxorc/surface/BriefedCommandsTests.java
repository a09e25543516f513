package io.github.tmuxorc.surface;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.ParsedInput;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.role.BriefingSamples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Types the commands that briefings name.
 */
class BriefedCommandsTests {

	private static final Pattern COMMAND = Pattern.compile("(?m)^- tmux-orc ([a-z-]+ [a-z-]+)([^:]*): ");

	private static final Pattern TOOLS = Pattern.compile("(?m)use them instead: (.+)[.]$");

	private final CommandCatalog catalog = CommandCatalog.of(CommandBeans.find());

	private final List<String> briefings = BriefingSamples.all(this.catalog);

	@Test
	void everyCommandIsReadAsItIsWritten() {
		List<MatchResult> commands = this.briefings.stream()
			.map((text) -> COMMAND.matcher(text).results().toList())
			.flatMap(Collection::stream)
			.toList();
		assertThat(commands).hasSizeGreaterThan(this.briefings.size()).allSatisfy((command) -> {
			String written = command.group(2).replaceAll("[\\[\\].]", "").replaceAll("\\|[^ ]*", "");
			List<String> words = Stream.of((command.group(1) + written).split(" ")).toList();
			ParsedInput input = new ArgumentReader(this.catalog).parse(words);
			assertThat(input.commandName() + " " + String.join(" ", input.subCommands())).isEqualTo(command.group(1));
		});
	}

	@Test
	void everyToolExists() {
		Set<String> tools = this.catalog.descriptions()
			.stream()
			.map(CommandDescription::tool)
			.collect(Collectors.toSet());
		assertThat(this.briefings).allSatisfy((text) -> {
			List<MatchResult> found = TOOLS.matcher(text).results().toList();
			assertThat(found).hasSize(1);
			assertThat(tools).contains(found.getFirst().group(1).split(", "));
		});
	}

}
