package io.github.tmuxorc.tmux.control;

import java.nio.file.Path;
import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

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
		ClientTurns turns = new ClientTurns(Path.of(environment.getRequiredProperty("orc.state-directory")));
		return (program) -> new ControlTransport(program, processTransports.open(program), InstantSource.system(),
				turns, stays);
	}

}
