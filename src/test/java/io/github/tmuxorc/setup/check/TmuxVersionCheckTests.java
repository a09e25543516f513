package io.github.tmuxorc.setup.check;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TmuxVersionCheckTests {

	private static final UserEnvironment ENVIRONMENT = new UserEnvironment(
			Map.of("PATH", System.getenv().getOrDefault("PATH", "")), OperatingSystem.LINUX);

	@Test
	void runTellsTheVersionAndThePlace() {
		assertThat(new TmuxVersionCheck(() -> "3.3a", ENVIRONMENT).run()).singleElement().satisfies((finding) -> {
			assertThat(finding.state()).isEqualTo(FindingState.OK);
			assertThat(finding.message()).matches("Version 3\\.3a is at /.*/tmux\\.");
			assertThat(finding.remedy()).isNull();
		});
	}

	@Test
	void runWhenTmuxFailsPassesTheFailureOn() {
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> new TmuxVersionCheck(() -> {
			throw new FailedException("It is too old.", "Install another.");
		}, ENVIRONMENT).run());
	}

}
