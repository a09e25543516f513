package io.github.tmuxorc.surface;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The parts of the surface; each is made when a launch mode first needs it.
 */
@Configuration(proxyBeanMethods = false)
class SurfaceConfiguration {

	@Bean
	@Lazy
	CommandCatalog commandCatalog(ConfigurableListableBeanFactory beans) {
		return CommandCatalog.of(beans);
	}

	@Bean
	ArgumentReader argumentReader(CommandCatalog catalog) {
		return new ArgumentReader(catalog);
	}

	@Bean
	CommandDispatcher commandDispatcher(CommandCatalog catalog) {
		return new CommandDispatcher(catalog);
	}

	@Bean
	LaunchModes launchModes(ConfigurableApplicationContext context, ArgumentReader reader, StandardStreams streams) {
		return new LaunchModes(context, reader, streams);
	}

	@Bean
	Audience audience() {
		return new Audience();
	}

	@Bean
	OneCommandRunner oneCommandRunner(ArgumentReader reader, CommandDispatcher dispatcher, StandardStreams streams,
			Audience audience) {
		return new OneCommandRunner(reader, dispatcher, streams, audience);
	}

	@Bean
	CommandCompletion commandCompletion(CommandCatalog catalog, ObjectProvider<CompletionSource> sources) {
		return new CommandCompletion(catalog, sources::orderedStream);
	}

	@Bean
	CompletionRunner completionRunner(CommandCompletion completion, StandardStreams streams) {
		return new CompletionRunner(completion, streams);
	}

	@Bean
	InteractiveRunner interactiveRunner(ArgumentReader reader, CommandDispatcher dispatcher,
			CommandCompletion completion, StandardStreams streams, Audience audience, LogFile logFile,
			ObjectProvider<BackgroundWork> background) {
		return new InteractiveRunner(reader, dispatcher, completion, streams, audience, logFile, background);
	}

	@Bean
	ScriptRunner scriptRunner(ArgumentReader reader, OneCommandRunner commands, StandardStreams streams) {
		return new ScriptRunner(reader, commands, streams);
	}

}
