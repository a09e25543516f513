package io.github.tmuxorc.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The runner of programs as a bean.
 */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

	@Bean
	ProgramRunner programRunner() {
		return new SystemProgramRunner();
	}

}
