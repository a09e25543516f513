package io.github.tmuxorc.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.file.UserFiles;
import io.github.tmuxorc.surface.ClassCache;
import io.github.tmuxorc.surface.ProgramVersion;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Makes what the commands of this package work with.
 */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

	private static final Duration START_LIMIT = Duration.ofSeconds(10);

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
	UserFiles userFiles(Environment properties) {
		return new UserFiles(Path.of(properties.getRequiredProperty("orc.state-directory")),
				Clock.system(ZoneId.systemDefault()));
	}

	@Bean
	ClientSetup clientSetup(UserEnvironment userEnvironment, OurProgram ourProgram, UserFiles userFiles) {
		return new ClientSetup(userEnvironment, ourProgram, userFiles);
	}

	@Bean
	Installer installer(ProgramRunner programRunner, Progress progress) {
		return new Installer(programRunner, progress);
	}

	@Bean
	Uninstaller uninstaller(Registrations registrations) {
		return new Uninstaller(registrations);
	}

	// Another check goes into this list.
	@Bean
	SetupChecks setupChecks(UserEnvironment environment, OurProgram program, Registrations registrations,
			ObjectProvider<TmuxClient> tmux, ProgramRunner runner, Environment properties, ListableBeanFactory beans) {
		Path config = Path.of(properties.getRequiredProperty("orc.config-directory"));
		return new SetupChecks(List.of(new TmuxVersionCheck(() -> tmux.getObject().version(), environment),
				new RuntimeCheck(ClassCache.ofThisProcess()), new SearchPathCheck(program, new SearchPath(environment)),
				new FolderCheck("state", Path.of(properties.getRequiredProperty("orc.state-directory"))),
				new FolderCheck("settings", config),
				new ConfigurationCheck(config.resolve("application.yaml"),
						() -> beans.getBeansWithAnnotation(ConfigurationProperties.class)),
				new EncodingCheck(System.getProperty("sun.jnu.encoding", ""), environment), new ClientsCheck(
						registrations, new StartCheck(runner, START_LIMIT)::run, ProgramVersion.read().version())));
	}

}
