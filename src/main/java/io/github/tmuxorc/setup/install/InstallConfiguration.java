package io.github.tmuxorc.setup.install;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.client.Registrations;
import io.github.tmuxorc.surface.Progress;

/**
 * Makes what installs this program.
 */
@Configuration(proxyBeanMethods = false)
class InstallConfiguration {

	@Bean
	Installer installer(ProgramRunner programRunner, Progress progress) {
		return new Installer(programRunner, progress);
	}

	@Bean
	Uninstaller uninstaller(Registrations registrations) {
		return new Uninstaller(registrations::read);
	}

}
