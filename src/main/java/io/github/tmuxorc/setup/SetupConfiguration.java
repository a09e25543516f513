package io.github.tmuxorc.setup;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.surface.Progress;

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
	OurProgram ourProgram(Environment properties) {
		return new OurProgram(properties.getProperty("orc.program"));
	}

	@Bean
	ClientSetup clientSetup(UserEnvironment userEnvironment, OurProgram ourProgram) {
		return new ClientSetup(userEnvironment, ourProgram, Clock.system(ZoneId.systemDefault()));
	}

	@Bean
	Installer installer(ProgramRunner programRunner, Progress progress) {
		return new Installer(programRunner, progress);
	}

	@Bean
	Uninstaller uninstaller(Registrations registrations) {
		return new Uninstaller(registrations);
	}

}
