package io.github.tmuxorc.setup.check;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalCheckTests {

	@Test
	void runWhenThereIsNoTerminalIsFine() {
		assertThat(run(""))
			.isEqualTo(Finding.ok("terminal", "There is none here, since TERM is not set; agents do not need it."));
	}

	@Test
	void runWhenTmuxCanDrawOnItIsFine() {
		assertThat(run("xterm-256color")).isEqualTo(Finding.ok("terminal", "tmux can draw on 'xterm-256color'."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-such-terminal", "dumb", "-V" })
	void runWhenTmuxCannotDrawOnItWarns(String term) {
		assertThat(run(term).text()).isEqualTo("tmux cannot draw on a terminal of the kind '" + term + "'. "
				+ "Set TERM to what yours is, such as xterm-256color, or install a description of it, "
				+ "such as the package ncurses-term.");
	}

	private static Finding run(String term) {
		UserEnvironment environment = new UserEnvironment(Map.of("TERM", term), OperatingSystem.LINUX);
		return new TerminalCheck(environment, new SystemProgramRunner()).run().getFirst();
	}

}
