package io.github.tmuxorc.task;

import java.time.Clock;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.store.LocalStore;
import io.github.tmuxorc.store.Store;

/**
 * The boards of the teams, as beans.
 */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

	@Bean
	Tasks tasks(Store store, Clock clock) {
		return new Tasks(store, clock);
	}

	@Bean
	TaskTeams taskTeams(Tasks tasks, AgentFleet fleet) {
		fleet.requireHere("A task board");
		return new TaskTeams(tasks, fleet.agents()::team,
				() -> fleet.agents().list().stream().map(Agent::team).collect(Collectors.toSet()));
	}

	@Bean
	TaskAssignees taskAssignees(AgentFleet fleet, Store store, LocalStore local) {
		return new TaskAssignees(fleet, !store.equals(local.store()));
	}

}
