package io.github.tmuxorc.setup;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Makes what the commands of this package work with.
 */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

	@Bean
	UserEnvironment userEnvironment() {
		return UserEnvironment.current();
	}

	@Bean
	Registrations registrations(UserEnvironment environment) {
		return new Registrations(environment);
	}

	@Bean
	ClientSetup clientSetup(UserEnvironment userEnvironment, Environment properties) {
		return new ClientSetup(userEnvironment, new OurProgram(properties.getProperty("orc.program")),
				Clock.system(ZoneId.systemDefault()));
	}

}
