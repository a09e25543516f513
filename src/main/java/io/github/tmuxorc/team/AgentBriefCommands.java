package io.github.tmuxorc.team;

import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReach;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * A command that briefs an agent again.
 */
@Component
class AgentBriefCommands {

	private final AgentReach reach;

	private final TeamBriefings briefings;

	AgentBriefCommands(AgentReach reach, TeamBriefings briefings) {
		this.reach = reach;
		this.briefings = briefings;
	}

	@ShellOnly("An agent that leads tells others with agent_send what they need to know.")
	@Command(name = "agent brief",
			description = "Tell an agent again who it is, with whom it works and what its task was, as after its program "
					+ "has shortened its conversation. To tell it something else, use 'agent send'.")
	AgentBriefed brief(@Argument(index = 0, description = "Name, session:name or pane.") String agent) {
		AgentFleet fleet = this.reach.of(agent).fleet();
		Agent found = this.reach.of(agent).find();
		return new AgentBriefed(found.name(), found.team(), found.pane().id().value(),
				this.briefings.on(fleet).again(found, fleet.restorer().record(found)));
	}

}
