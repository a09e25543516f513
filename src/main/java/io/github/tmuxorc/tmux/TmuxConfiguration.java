package io.github.tmuxorc.tmux;

import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.host.HostShells;
import io.github.tmuxorc.host.Hosts;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.settings.Settings;

/**
 * The tmux server that the user means, as beans. Which server, and which transport
 * carries commands, is looked up when the first of them is created.
 */
@Configuration(proxyBeanMethods = false)
class TmuxConfiguration {

	@Bean
	TmuxTransportFactory processTransports(ProgramRunner runner, ObjectProvider<HostShells> shells) {
		return (program) -> {
			Host host = program.address().host();
			return new ProcessTransport(runner, program, (host != null) ? shells.getObject().of(host) : null);
		};
	}

	@Bean
	@Lazy
	TmuxProperties tmuxProperties(ConfigurableEnvironment environment) {
		return Settings.bind(environment, "orc.tmux", TmuxProperties.class, TmuxProperties.DEFAULTS);
	}

	@Bean
	@Lazy
	TmuxClientFactory tmuxClientFactory(TmuxProperties properties, ProgramRunner runner,
			TmuxTransportFactory controlTransports) {
		return new TransportClientFactory(runner, controlTransports, System.getenv("PATH"), properties.limit());
	}

	// The command line and the environment variable win over the user's file.
	@Bean
	@Lazy
	TmuxAddress tmuxAddress(Environment environment, ObjectProvider<Hosts> hosts) {
		String name = environment.getProperty("TMUX_ORC_HOST", "");
		Host host = (!name.isEmpty()) ? hosts.getObject().find(name) : null;
		String socket = environment.getProperty("TMUX_ORC_SOCKET", "");
		if (socket.isEmpty()) {
			socket = (host != null) ? Objects.requireNonNullElse(host.socket(), "")
					: environment.getProperty("orc.tmux.socket", "");
		}
		return new TmuxAddress((!socket.isEmpty()) ? socket : null, host);
	}

	@Bean
	@Lazy
	TmuxClient tmuxClient(TmuxAddress address, TmuxClientFactory factory) {
		return factory.open(address);
	}

	@Bean
	@Lazy
	TmuxTerminal tmuxTerminal(TmuxAddress address, TmuxProperties properties) {
		return new TmuxTerminal(new TmuxProgram(address, System.getenv("PATH"), properties.limit()));
	}

	@Bean
	@Lazy
	OwnPane ownPane(TmuxClient client) {
		return OwnPane.of(client);
	}

}
