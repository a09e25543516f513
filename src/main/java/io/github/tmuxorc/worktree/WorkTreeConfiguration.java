package io.github.tmuxorc.worktree;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.process.ProgramRunner;

/**
 * The work trees, made by the git that is found on the PATH.
 */
@Configuration(proxyBeanMethods = false)
class WorkTreeConfiguration {

	@Bean
	WorkTrees workTrees(ProgramRunner programRunner, Environment environment) {
		return new WorkTrees(new Git(programRunner, environment.getProperty("PATH")));
	}

}
