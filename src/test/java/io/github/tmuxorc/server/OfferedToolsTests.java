package io.github.tmuxorc.server;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

import static org.assertj.core.api.Assertions.assertThat;

class OfferedToolsTests {

	private static final ToolCatalog CATALOG = ToolCatalog.of(CommandBeans.find());

	@Test
	void readTierChangesNothing() {
		assertThat(offered(Set.of(Toolset.AGENTS, Toolset.TERMINAL), Tier.READ).tools()).isNotEmpty()
			.allMatch((tool) -> tool.hints().readOnlyHint());
	}

	@ParameterizedTest
	@CsvSource({ "READ, agent_status, agent_send", "OPERATE, agent_send, agent_kill",
			"DESTROY, agent_kill, pane_list" })
	void tierHoldsThoseBeforeItAndNoMore(Tier tier, String in, String out) {
		List<String> names = names(offered(Set.of(Toolset.AGENTS), tier));
		assertThat(names).contains("agent_list", in).doesNotContain(out);
	}

	@Test
	void setIsAddedToTheOther() {
		assertThat(names(offered(Set.of(Toolset.TERMINAL), Tier.DESTROY))).contains("pane_list", "session_kill")
			.noneMatch((name) -> name.startsWith("agent_"));
		assertThat(offered(Set.of(Toolset.AGENTS, Toolset.TERMINAL), Tier.DESTROY).tools()).isEqualTo(CATALOG.tools());
	}

	@Test
	void toolAboveTheTierIsRefusedWithWhatToDo() {
		ToolRefusal refusal = refusal("agent_kill");
		assertThat(refusal.known()).isTrue();
		assertThat(refusal.text())
			.isEqualTo("The tool 'agent_kill' needs the tier 'destroy', and this server was started with 'operate'. "
					+ "Ask the person to do it, or to start the server with '--tier destroy'.");
	}

	@Test
	void toolOfAnotherSetIsRefusedWithWhatToDo() {
		ToolRefusal refusal = refusal("pane_list");
		assertThat(refusal.known()).isTrue();
		assertThat(refusal.text())
			.isEqualTo("The tool 'pane_list' is in the set 'terminal', which this server was not started with. "
					+ "Ask the person to start it with '--toolsets agents,terminal', or do without.");
	}

	@Test
	void unknownToolNamesTheNearest() {
		ToolRefusal refusal = refusal("agent_lst");
		assertThat(refusal.known()).isFalse();
		assertThat(refusal.text()).isEqualTo("No tool is called 'agent_lst'. Use 'agent_list'.");
		assertThat(refusal("x").text()).contains("agent_ask, ").doesNotContain("agent_kill");
	}

	@Test
	void offeredToolIsNotRefused() {
		assertThat(offered(Set.of(Toolset.AGENTS), Tier.OPERATE).apply("agent_list")).isNull();
	}

	private static ToolRefusal refusal(String name) {
		return Objects.requireNonNull(offered(Set.of(Toolset.AGENTS), Tier.OPERATE).apply(name));
	}

	private static OfferedTools offered(Set<Toolset> sets, Tier tier) {
		return new OfferedTools(CATALOG, sets, tier);
	}

	private static List<String> names(OfferedTools offered) {
		return offered.tools().stream().map((tool) -> tool.tool().name()).toList();
	}

}
