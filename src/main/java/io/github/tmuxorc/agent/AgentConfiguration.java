package io.github.tmuxorc.agent;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The agents on the tmux server that was picked.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AgentProperties.class)
class AgentConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	AgentFleet agentFleet(AgentFleets fleets, TmuxClient tmux) {
		return fleets.on(tmux);
	}

}
