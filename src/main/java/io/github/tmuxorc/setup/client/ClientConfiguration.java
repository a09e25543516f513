package io.github.tmuxorc.setup.client;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.UserFiles;

/**
 * Makes what registers this program with clients.
 */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

	@Bean
	Registrations registrations(UserEnvironment environment) {
		return new Registrations(environment);
	}

	@Bean
	ClientSetup clientSetup(UserEnvironment userEnvironment, OurProgram ourProgram, UserFiles userFiles) {
		return new ClientSetup(userEnvironment, ourProgram, userFiles);
	}

	@Bean
	ClientUndo clientUndo(UserEnvironment userEnvironment, UserFiles userFiles) {
		return new ClientUndo(userEnvironment, userFiles);
	}

}
