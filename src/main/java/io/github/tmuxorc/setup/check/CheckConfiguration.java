package io.github.tmuxorc.setup.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.agent.InstalledPrograms;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.SearchPath;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.client.Registrations;
import io.github.tmuxorc.store.LocalStore;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.surface.ClassCache;
import io.github.tmuxorc.surface.LogFile;
import io.github.tmuxorc.surface.ProgramVersion;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Makes the checks.
 */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	private static final Duration START_LIMIT = Duration.ofSeconds(10);

	// Another check goes into this list, or is a bean of the package that it is about.
	@Bean
	@Lazy
	SetupChecks setupChecks(UserEnvironment environment, OurProgram program, Registrations registrations,
			ObjectProvider<TmuxClient> tmux, ProgramRunner runner, Environment properties, Store store,
			LocalStore localStore, InstalledPrograms programs, ListableBeanFactory beans,
			ObjectProvider<Check> others) {
		Path state = Path.of(properties.getRequiredProperty("orc.state-directory"));
		Path config = Path.of(properties.getRequiredProperty("orc.config-directory"));
		List<Check> checks = new ArrayList<>(List.of(
				new TmuxVersionCheck(() -> tmux.getObject().version(), environment),
				new TerminalCheck(environment, runner),
				new EncodingCheck(System.getProperty("sun.jnu.encoding", ""), environment),
				new RuntimeCheck(ClassCache.ofThisProcess()), new SearchPathCheck(program, new SearchPath(environment)),
				new FolderCheck("state", state), new LogCheck(LogFile.in(state))));
		checks.addAll(StoreCheck.of(store, localStore.store()));
		checks.addAll(List.of(new FolderCheck("settings", config),
				new ConfigurationCheck(config.resolve("application.yaml"),
						() -> beans.getBeansWithAnnotation(ConfigurationProperties.class)),
				new AgentsCheck(programs::list, environment, runner, START_LIMIT),
				new ClientsCheck(registrations::read, registrations::unregistered,
						new StartCheck(runner, START_LIMIT)::run, ProgramVersion.read().version())));
		others.orderedStream().forEach(checks::add);
		return new SetupChecks(checks);
	}

}
