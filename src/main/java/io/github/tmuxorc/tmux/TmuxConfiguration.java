package io.github.tmuxorc.tmux;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.github.tmuxorc.process.ProgramRunner;

/**
 * The tmux server that the user means, as beans. Which transport carries commands is
 * looked up when the first of them is created.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TmuxProperties.class)
class TmuxConfiguration {

	@Bean
	TmuxTransportFactory processTransports(ProgramRunner runner) {
		return (program) -> new ProcessTransport(runner, program);
	}

	@Bean
	@Lazy
	TmuxClientFactory tmuxClientFactory(TmuxProperties properties, ProgramRunner runner,
			@Qualifier("processTransports") ObjectProvider<TmuxTransportFactory> processes,
			@Qualifier("controlTransports") ObjectProvider<TmuxTransportFactory> controls) {
		TmuxTransportFactory transports = switch (properties.transport()) {
			case PROCESS -> processes.getObject();
			case CONTROL -> controls.getObject();
		};
		return new TransportClientFactory(runner, transports, System.getenv("PATH"), properties.limit());
	}

	@Bean
	@Lazy
	TmuxClient tmuxClient(TmuxProperties properties, TmuxClientFactory factory) {
		return factory.open(properties.address());
	}

	@Bean
	@Lazy
	OwnPane ownPane(TmuxClient client) {
		return new OwnPane(client, System.getenv());
	}

}
