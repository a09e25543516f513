package io.github.tmuxorc.message.mail;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.message.Delivery;
import io.github.tmuxorc.settings.Settings;
import io.github.tmuxorc.store.Store;

/**
 * The mail of the agents on the tmux server that was picked.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	@Bean
	MailProperties mailProperties(ConfigurableEnvironment environment) {
		return Settings.bind(environment, "orc.mail", MailProperties.class, MailProperties.DEFAULTS);
	}

	@Bean
	MailMark mailMark(ConfigurableEnvironment environment) {
		return new MailMark(Path.of(environment.getRequiredProperty("orc.state-directory"), "mail"));
	}

	@Bean
	Letters letters(Store store, MailMark mailMark, MailProperties mailProperties, Clock clock) {
		return new Letters(store, mailMark, mailProperties, clock);
	}

	@Bean
	Postman postman(AgentFleet fleet, Delivery delivery, Store store, Clock clock) {
		return new Postman(fleet, delivery, new Digests(store, clock));
	}

	@Bean
	Carrier carrier(AgentFleet fleet, MailMark mailMark, Letters letters, Postman postman) {
		return new Carrier(fleet, mailMark, letters, postman);
	}

	@Bean
	MailRoom mailRoom(AgentFleet fleet, Letters letters, Postman postman, Carrier carrier) {
		fleet.requireHere("Mail");
		return new MailRoom(letters, new Addressees(fleet, letters), postman, carrier);
	}

}
