package io.github.tmuxorc.tmux.control;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.tmux.TmuxTransportFactory;

/**
 * Control mode as a bean.
 */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration {

	@Bean
	@Lazy
	TmuxTransportFactory controlTransports(TmuxTransportFactory processTransports, Environment environment) {
		boolean stays = environment.containsProperty("orc.long-lived");
		Path folder = Path.of(environment.getRequiredProperty("orc.state-directory"));
		Map<String, ClientTurns> turns = new ConcurrentHashMap<>();
		return (program) -> new ControlTransport(program, processTransports.open(program), InstantSource.system(),
				turns.computeIfAbsent(machine(program.address().host()), (name) -> new ClientTurns(folder, name)),
				stays);
	}

	// To come to another machine takes long, and no client of this one must wait for it.
	private static String machine(@Nullable Host host) {
		return (host != null) ? host.name() : "";
	}

}
