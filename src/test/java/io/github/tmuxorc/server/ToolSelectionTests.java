package io.github.tmuxorc.server;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what helps a model to choose the right tool: few of them, each told from its
 * neighbours.
 */
class ToolSelectionTests {

	private static final ToolCatalog CATALOG = ToolCatalog.of(CommandBeans.find());

	private static final List<Tool> ALL = offered(EnumSet.allOf(Toolset.class), Tier.DESTROY);

	private static final Set<String> NAMES = Set.copyOf(ALL.stream().map(Tool::name).toList());

	/** What a client puts into its context of a text; the rest is cut off. */
	private static final int TEXT_LIMIT = 2048;

	private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

	private static final Pattern NEIGHBOUR = Pattern.compile("\\b[Tt]o [^.;]+, use ([a-z_]+)");

	static List<Tool> tools() {
		return ALL;
	}

	@Test
	void toolsAreFewEnoughToChooseFrom() {
		List<Tool> agents = offered(Set.of(Toolset.AGENTS), Tier.OPERATE);
		assertThat(agents).hasSizeBetween(1, 20);
		assertThat(JsonMapper.shared()
			.writeValueAsString(ListToolsResult.builder(agents).build())
			.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(20_480);
		assertThat(ALL).hasSizeBetween(agents.size() + 1, 34);
	}

	@Test
	void firstSentencesDiffer() {
		assertThat(ALL).extracting((tool) -> tool.description().split("\\. |\\.$", 2)[0]).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("tools")
	void descriptionNamesTheToolForSomethingElse(Tool tool) {
		assertThat(NEIGHBOUR.matcher(tool.description()).results().map((match) -> match.group(1)).toList())
			.as(tool.description())
			.isNotEmpty()
			.doesNotContain(tool.name());
		assertThat(NAME.matcher(JsonMapper.shared().writeValueAsString(tool)).results().map(MatchResult::group))
			.isSubsetOf(NAMES);
	}

	@ParameterizedTest
	@MethodSource("tools")
	void toolIsDescribedInFull(Tool tool) {
		assertThat(tool.name()).matches("[a-z_]{1,30}");
		assertThat(tool.title()).isNotBlank().isNotEqualTo(tool.name());
		assertThat(tool.description().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, TEXT_LIMIT - 1);
		assertThat(tool.inputSchema()).containsEntry("type", "object");
		assertThat(tool.outputSchema()).containsEntry("type", "object");
		assertDescribed(tool.inputSchema());
		assertDescribed(tool.outputSchema());
	}

	private static void assertDescribed(Map<?, ?> schema) {
		if (schema.get("properties") instanceof Map<?, ?> properties) {
			properties.forEach((name, value) -> {
				Map<?, ?> property = (Map<?, ?>) value;
				assertThat(property.get("description")).as("the description of '%s'", name)
					.isInstanceOf(String.class)
					.asString()
					.isNotBlank();
				assertDescribed(property);
			});
		}
		if (schema.get("items") instanceof Map<?, ?> items) {
			assertDescribed(items);
		}
	}

	private static List<Tool> offered(Set<Toolset> sets, Tier tier) {
		return new OfferedTools(CATALOG, sets, tier).tools().stream().map(AgentTool::tool).toList();
	}

}
