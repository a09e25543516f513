package io.github.tmuxorc.tmux;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.github.tmuxorc.settings.ProgramEnvironment;
import io.github.tmuxorc.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class TmuxPropertiesTests {

	@Test
	void defaultsAreWhatBindingNothingGives() {
		assertThat(new Binder(new MapConfigurationPropertySource()).bindOrCreate("orc.tmux", TmuxProperties.class))
			.isEqualTo(TmuxProperties.DEFAULTS);
	}

	@Test
	void defaultsAreWhatTheFileForTheUserSays() {
		ProgramEnvironment environment = new ProgramEnvironment(Map.of(), Path.of("config/application.yaml"));
		TmuxProperties properties = Settings.bind(environment, "orc.tmux", TmuxProperties.class,
				new TmuxProperties(Duration.ZERO));
		assertThat(properties).isEqualTo(TmuxProperties.DEFAULTS);
		assertThat(environment.getProperty("orc.tmux.socket")).isEmpty();
		assertThat(environment.getProperty("orc.agent.directory")).endsWith("/tmux-orc/agents");
	}

}
