package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.message.Delivery;
import io.github.tmuxorc.role.BriefingSamples;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.worktree.GitSample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class AgentBriefCommandsTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	@SuppressWarnings("NullAway.Init")
	private AgentFleet fleet;

	@SuppressWarnings("NullAway.Init")
	private AgentBriefCommands commands;

	@SuppressWarnings("NullAway.Init")
	private Path project;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.fleet = TestFleet.on(server);
		this.commands = new AgentBriefCommands(TestFleet.reach(this.fleet),
				new TeamBriefings(this.fleet.agents(), new Delivery(this.fleet),
						BriefingSamples.briefings(CommandCatalog.of(new DefaultListableBeanFactory())),
						GitSample.workTrees()));
		this.project = GitSample.at(server.directory().resolve("project")).project();
	}

	@Test
	void briefTellsAnAgentWhereItWorksWithWhomAndOnWhat() {
		Agent agent = start("demo", "say the task", true);
		TestFleet.start(this.fleet, "mate");
		AgentBriefed briefed = this.commands.brief("a");
		assertThat(prompts(agent)).containsExactly(briefed.briefing());
		assertThat(briefed.briefing()).startsWith("You are work:a, in the role 'qa'.")
			.contains("You work in " + this.project.resolveSibling("project.worktrees/work/a")
					+ ", a git work tree of your own, on the branch orc/work/a.")
			.contains("has besides you: mate (tester).")
			.endsWith("Your task:\nsay the task");
		assertThat(briefed).hasToString(
				"Briefed a in work " + agent.pane().id() + " with " + briefed.briefing().length() + " characters.");
	}

	@Test
	void briefWhenADraftLiesThereIsRefusedAndTypesNothing() {
		Agent agent = start("demo", "say the task", false);
		this.fleet.tmux().sendText(agent.pane().id(), "my own words");
		this.fleet.watch().until(agent, LIMIT, (now) -> now.state().state() == AgentState.DRAFT);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.commands.brief("a"))
			.withMessageContaining("my own words");
		assertThat(this.fleet.agents().reading(agent).composed()).isEqualTo("my own words");
		assertThat(prompts(agent)).isEmpty();
	}

	@Test
	void briefWhenAShellWouldRunItIsRefused() {
		start("shell", null, false);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.commands.brief("a"))
			.withMessage("Agent 'a' runs 'shell', which would take a briefing for commands. "
					+ "Send it what it is to do with 'agent send'.");
	}

	private Agent start(String program, @Nullable String task, boolean worktree) {
		return this.fleet.launcher()
			.launch(new AgentStart("a", "qa", "work", program, this.project.toString(), null, task, List.of(), LIMIT,
					worktree))
			.reading()
			.agent();
	}

	private List<String> prompts(Agent agent) {
		return this.fleet.events()
			.since(agent.folder(), 0)
			.stream()
			.filter((event) -> event.path("hook_event_name").asString("").equals("UserPromptSubmit"))
			.map((event) -> event.path("prompt").asString(""))
			.toList();
	}

}
