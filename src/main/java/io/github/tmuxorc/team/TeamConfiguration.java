package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentPrograms;
import io.github.tmuxorc.agent.Callers;
import io.github.tmuxorc.agent.Messenger;
import io.github.tmuxorc.message.mail.Letters;
import io.github.tmuxorc.role.Briefings;
import io.github.tmuxorc.role.Roles;
import io.github.tmuxorc.store.LocalStore;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.task.Tasks;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * The plans of teams, and what works on the teams of the tmux server that was picked.
 */
@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

	@Bean
	TeamPlans teamPlans(Environment environment, Roles roles, AgentPrograms programs) {
		return new TeamPlans(Path.of(environment.getRequiredProperty("orc.config-directory"), "teams"), roles,
				programs);
	}

	@Bean
	Teams teams(AgentFleet fleet, Store store) {
		fleet.requireHere("A team");
		return new Teams(fleet, new TeamRecords(store, fleet.tmux().socket().toString()));
	}

	@Bean
	TeamLock teamLock(Environment environment) {
		return new TeamLock(Path.of(environment.getRequiredProperty("orc.state-directory"), "teams.lock"));
	}

	@Bean
	TeamBriefings teamBriefings(AgentFleet fleet, Messenger messenger, Briefings briefings, WorkTrees workTrees) {
		return new TeamBriefings(fleet.agents(), messenger, briefings, workTrees);
	}

	@Bean
	TeamDeployer teamDeployer(Teams teams, Tasks tasks, Callers callers, TeamBriefings briefings,
			TeamWorkTrees workTrees, TeamLock lock, Clock clock) {
		return new TeamDeployer(teams.fleet(), teams.records(), new TeamRequirements(tasks, callers), briefings,
				workTrees, lock, clock);
	}

	@Bean
	TeamWorkTrees teamWorkTrees(AgentFleet fleet, WorkTrees workTrees) {
		return new TeamWorkTrees(fleet.agents(), workTrees);
	}

	@Bean
	TeamStopper teamStopper(Teams teams, Tasks tasks, Letters letters, WorkTrees workTrees, Store store,
			LocalStore local) {
		return new TeamStopper(teams,
				new TeamForgetting(teams, tasks, letters, workTrees, !store.equals(local.store())));
	}

	@Bean
	TeamRestorer teamRestorer(Teams teams, TeamBriefings briefings, Tasks tasks, Letters letters, TeamLock lock) {
		return new TeamRestorer(teams, briefings, tasks, letters, lock);
	}

	@Bean
	TeamSaver teamSaver(Teams teams, WorkTrees workTrees) {
		return new TeamSaver(teams, workTrees);
	}

}
