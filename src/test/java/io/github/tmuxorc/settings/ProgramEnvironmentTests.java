package io.github.tmuxorc.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgramEnvironmentTests {

	private static final Limits DEFAULTS = new Limits(Duration.ofSeconds(10), List.of());

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void nameFile() {
		this.file = this.folder.resolve("application.yaml");
	}

	@Test
	void bindWhenNothingIsConfiguredGivesTheDefaults() {
		assertThat(bind(environment())).isSameAs(DEFAULTS);
	}

	@Test
	void bindTakesWhatTheFileSaysAndTheDefaultsForTheRest() throws Exception {
		Files.writeString(this.file, "orc:\n  limits:\n    names: [a, \"${orc.state-directory}\"]\n");
		assertThat(bind(environment())).isEqualTo(new Limits(Duration.ofSeconds(10), List.of("a", "/state")));
	}

	@Test
	void bindTakesAVariableBeforeTheFile() throws Exception {
		Files.writeString(this.file, "orc:\n  limits:\n    answer: 20s\n");
		ProgramEnvironment environment = environment();
		assertThat(bind(environment).answer()).isEqualTo(Duration.ofSeconds(20));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("variables", Map.of("orc.limits.answer", "500ms")));
		assertThat(bind(environment).answer()).isEqualTo(Duration.ofMillis(500));
	}

	@Test
	void bindWhenAValueCannotBeUsedFails() throws Exception {
		Files.writeString(this.file, "orc:\n  limits:\n    answer: soon\n");
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(environment()))
			.satisfies(
					(failure) -> assertThat(String.valueOf(Objects.requireNonNull(failure.getProperty()).getOrigin()))
						.contains("application.yaml")
						.contains("3:13"));
	}

	@Test
	void fileMovesAFolder() throws Exception {
		Files.writeString(this.file, "orc:\n  state-directory: /elsewhere\n");
		assertThat(environment().getProperty("orc.state-directory")).isEqualTo("/elsewhere");
	}

	@Test
	void laterDocumentOfTheFileWins() throws Exception {
		Files.writeString(this.file, "orc:\n  a: 1\n  b: 1\n---\norc:\n  b: 2\n");
		assertThat(environment().getProperty("orc.a")).isEqualTo("1");
		assertThat(environment().getProperty("orc.b")).isEqualTo("2");
	}

	private ProgramEnvironment environment() {
		return new ProgramEnvironment(Map.of("orc.state-directory", "/state"), this.file);
	}

	private static Limits bind(ProgramEnvironment environment) {
		return Settings.bind(environment, "orc.limits", Limits.class, DEFAULTS);
	}

	record Limits(@DefaultValue("10s") Duration answer, @DefaultValue List<String> names) {

	}

}
