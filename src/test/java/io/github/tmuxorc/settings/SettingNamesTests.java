package io.github.tmuxorc.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingNamesTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void allAreThoseOfTheShippedFile() throws Exception {
		EnumerablePropertySource<?> shipped = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
			.load("shipped", new FileSystemResource("config/application.yaml"))
			.getFirst();
		assertThat(shipped.getPropertyNames()).containsExactlyInAnyOrderElementsOf(SettingNames.ALL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "orc:\n  tmux:\n    limit: 2s", "orc:\n  server:\n    toolsets: [agents, terminal]",
			"orc:\n  stateDirectory: /tmp", "orc.mail.most_waiting: 3", "orc:", "orc:\n  tmux:", "orc:\n  hosts: {}",
			"orc:\n  hosts:\n    tmux.limits: ssh there", "logging:\n  level: debug", "" })
	void whatThereIsIsTaken(String text) {
		assertThatCode(() -> check(text)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "orc:\n  tmux:\n    sockett: work", "orc:\n  mial:\n    longest: 9", "orc: tmux",
			"orc:\n  tmux: work", "orc:\n  limit: 9s", "tmux:\n  limit: 9s", "hosts:\n  build1:",
			"orc:\n  hostss:\n    build1: ssh there",
			"orc:\n  tmux:\n    limit: 1s\n---\norc:\n  server:\n    tool-set: agents" })
	void whatIsMisspeltIsRefused(String text) {
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> check(text))
			.withMessageMatching("'\\S+' is not a setting\\. Correct it in .*/application.yaml, line \\d: "
					+ "there are orc.agent.directory, .*orc.tmux.socket\\.");
	}

	@Test
	void lineOfTheMistakeIsNamed() {
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> check("orc:\n  tmux:\n    sockett: work"))
			.withMessageStartingWith("'orc.tmux.sockett' is not a setting. Correct it in " + this.folder)
			.withMessageContaining("application.yaml, line 3: ");
	}

	private void check(String text) throws Exception {
		Path file = Files.writeString(this.folder.resolve("application.yaml"), text);
		Settings.checkNames(new ProgramEnvironment(Map.of(), file));
	}

}
