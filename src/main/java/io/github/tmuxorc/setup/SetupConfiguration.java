package io.github.tmuxorc.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.setup.file.Undoable;
import io.github.tmuxorc.setup.file.UserFiles;

/**
 * Makes what the parts of the set-up have in common.
 */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

	@Bean
	UserEnvironment userEnvironment() {
		return UserEnvironment.current();
	}

	@Bean
	OurProgram ourProgram(Environment properties) {
		return new OurProgram(properties.getProperty("orc.program"));
	}

	@Bean
	UserFiles userFiles(Environment properties) {
		return new UserFiles(Path.of(properties.getRequiredProperty("orc.state-directory")),
				Clock.system(ZoneId.systemDefault()));
	}

	@Bean
	SetupUndo setupUndo(ObjectProvider<Undoable> parts, UserEnvironment userEnvironment) {
		return new SetupUndo(parts::orderedStream, userEnvironment);
	}

}
