package io.github.tmuxorc.setup.completion;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.tmuxorc.reference.CompletionScript;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.UserFiles;
import io.github.tmuxorc.surface.CommandCompletion;

/**
 * Makes what installs the completion of shells.
 */
@Configuration(proxyBeanMethods = false)
class CompletionConfiguration {

	@Bean
	CompletionSetup completionSetup(UserEnvironment environment, UserFiles files,
			ObjectProvider<CommandCompletion> completion) {
		return new CompletionSetup(environment, files, (shell) -> CompletionScript.of(shell, completion.getObject()));
	}

}
