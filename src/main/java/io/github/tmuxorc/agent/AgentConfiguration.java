package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.host.HostShells;
import io.github.tmuxorc.host.Hosts;
import io.github.tmuxorc.machine.LocalMachine;
import io.github.tmuxorc.machine.Machines;
import io.github.tmuxorc.tmux.TmuxAddress;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxClientFactory;

/**
 * The agents on the tmux server that was picked.
 */
@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	AgentProperties agentProperties(Environment environment) {
		return AgentProperties.of(environment);
	}

	@Bean
	SessionRegistry sessionRegistry(Machines machines) {
		return SessionRegistry.of(machines.of(null));
	}

	@Bean
	Machines machines(Environment environment, Clock clock, ObjectProvider<HostShells> shells) {
		return new Machines(new LocalMachine(environment, clock), shells::getObject);
	}

	@Bean
	Executables executables(Machines machines) {
		return new Executables(machines.of(null));
	}

	@Bean
	AgentPrograms agentPrograms(Environment environment, Executables executables) {
		return new AgentPrograms(Path.of(environment.getRequiredProperty("orc.config-directory"), "agents"),
				executables);
	}

	@Bean
	InstalledPrograms installedPrograms(AgentPrograms agentPrograms, Executables executables) {
		return new InstalledPrograms(agentPrograms, executables);
	}

	@Bean
	AgentFleet agentFleet(AgentFleets fleets, TmuxClient tmux) {
		return fleets.on(tmux);
	}

	@Bean
	AgentReach agentReach(AgentFleet fleet, AgentFleets fleets, ObjectProvider<Hosts> hosts,
			TmuxClientFactory clients) {
		return new AgentReach(fleet, hosts::getObject,
				(host) -> fleets.on(clients.open(new TmuxAddress(host.socket(), host))));
	}

	@Bean
	Callers callers(AgentFleet fleet) {
		return new Callers(fleet.agents(), fleet.own());
	}

}
