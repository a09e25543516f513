package io.github.tmuxorc.task;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class TaskAssigneesTests {

	@Test
	void findTakesTheAgentsOfATeamAlsoThoseThatAreGone(TmuxServer server) {
		AgentFleet fleet = TestFleet.on(server);
		TaskAssignees assignees = new TaskAssignees(fleet, false);
		assertThat(assignees.find("work", "nobody")).as("no team so far").isEqualTo("nobody");
		start(fleet, "qa");
		fleet.tmux().kill(start(fleet, "dev"));
		assertThat(List.of(assignees.find("work", "qa"), assignees.find("work", "dev"),
				assignees.find("work", "work:dev"), assignees.find("other", "work:dev"),
				assignees.find("work", "person"), assignees.find("work", "far:nobody")))
			.containsExactly("qa", "dev", "dev", "work:dev", "person", "far:nobody");
		for (String name : List.of("nobody", "work:nobody")) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> assignees.find("work", name))
				.withMessage("No agent of 'work' is called 'nobody'. Name one of these: dev, qa.");
		}
		assertThat(new TaskAssignees(fleet, true).find("work", "nobody")).isEqualTo("nobody");
	}

	private static PaneId start(AgentFleet fleet, String name) {
		return fleet.launcher()
			.launch(new AgentStart(name, "tester", "work", "demo", null, null, null, List.of(), Duration.ofSeconds(60)))
			.reading()
			.agent()
			.pane()
			.id();
	}

}
