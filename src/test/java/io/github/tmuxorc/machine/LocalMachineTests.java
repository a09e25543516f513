package io.github.tmuxorc.machine;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class LocalMachineTests extends MachineContractTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Override
	Machine machine() {
		return new LocalMachine(this.environment, Clock.systemUTC());
	}

	@Test
	void placesFollowTheEnvironment() {
		this.environment.setProperty("HOME", "/home/me");
		assertThat(machine().places()).isEqualTo(new Places(Path.of("/home/me"), Path.of("/home/me/.local/state"),
				Path.of("/home/me/.claude"), Path.of("/home/me/.gemini")));
		this.environment.setProperty("XDG_STATE_HOME", "/s");
		this.environment.setProperty("CLAUDE_CONFIG_DIR", "/c");
		this.environment.setProperty("GEMINI_CLI_HOME", "/g");
		assertThat(machine().places())
			.isEqualTo(new Places(Path.of("/home/me"), Path.of("/s"), Path.of("/c"), Path.of("/g/.gemini")));
	}

}
