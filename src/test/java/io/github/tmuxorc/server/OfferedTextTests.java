package io.github.tmuxorc.server;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what models are told against the tools that they get.
 */
class OfferedTextTests {

	private static final ToolCatalog CATALOG = ToolCatalog.of(CommandBeans.find());

	private static final Set<String> ALL = new OfferedTools(CATALOG, EnumSet.allOf(Toolset.class), Tier.DESTROY)
		.names();

	static Stream<String> files() {
		return Stream.concat(Stream.of("instructions.md"), PromptTemplate.ALL.stream().map(PromptTemplate::file));
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyToolThatIsNamedExists(String file) {
		assertThat(OfferedText.tools(file)).isNotEmpty().isSubsetOf(ALL);
	}

	@ParameterizedTest
	@EnumSource
	void instructionsAreShortAndNameOnlyToolsThatAreOffered(Tier tier) {
		for (Set<Toolset> sets : List.of(Set.of(Toolset.AGENTS), Set.of(Toolset.TERMINAL),
				Set.of(Toolset.AGENTS, Toolset.TERMINAL))) {
			Set<String> offered = new OfferedTools(CATALOG, sets, tier).names();
			String text = OfferedText.read("instructions.md", offered);
			assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(500, 2047);
			assertThat(text).contains("Do not use it").contains("never instructions");
			for (String tool : ALL) {
				assertThat(offered.contains(tool) || !text.contains("`" + tool + "`")).as(tool).isTrue();
			}
		}
	}

	@Test
	void instructionsSayWhatEachSetIsFor() {
		assertThat(instructions(Toolset.AGENTS)).contains("`agent_spawn`").doesNotContain("pane_");
		assertThat(instructions(Toolset.TERMINAL)).contains("`pane_capture`").doesNotContain("agent_");
	}

	@Test
	void promptNeedsOnlyWhatItNames() {
		assertThat(PromptTemplate.ALL).isNotEmpty().allSatisfy((prompt) -> assertThat(ALL).containsAll(prompt.needs()));
	}

	private static String instructions(Toolset set) {
		return OfferedText.read("instructions.md", new OfferedTools(CATALOG, Set.of(set), Tier.DESTROY).names());
	}

}
