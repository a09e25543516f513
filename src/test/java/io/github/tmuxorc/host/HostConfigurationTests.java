package io.github.tmuxorc.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.settings.ProgramEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostConfigurationTests {

	@TempDir
	private Path folder;

	@Test
	void hostsWhenNoneAreNamedAreNone() {
		assertThat(hosts(Map.of("orc.hosts", "")).all()).isEmpty();
	}

	@Test
	void hostsHaveACommandOrOnlyAName() {
		List<Host> hosts = hosts(Map.of("orc.hosts.pod", "kubectl exec -i POD --", "orc.hosts.build1", "",
				"orc.hosts[far.example].command", "hop far", "orc.hosts[far.example].shell", "true",
				"orc.hosts[far.example].socket", "work"))
			.all();
		assertThat(hosts).extracting(Host::name).containsExactly("build1", "far.example", "pod");
		assertThat(hosts).extracting(Host::ssh).containsExactly(true, false, false);
		assertThat(hosts).extracting(Host::shell).containsExactly(true, true, false);
		assertThat(hosts).extracting(Host::socket).containsExactly(null, "work", null);
		assertThat(hosts).extracting((host) -> host.prefix().getLast()).containsExactly("build1", "far", "--");
	}

	@Test
	void hostsOfTheEnvironmentAreHosts() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("ORC_HOSTS_BUILD1", "hop one", "ORC_HOSTS_POD_OTHER", "x", "XDG_RUNTIME_DIR",
									this.folder.toString())));
		assertThat(new HostConfiguration().hosts(environment).all()).extracting(Host::name).contains("build1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			me@build: x|'me@build' NO_NAME
			"[me@build]": x|'me@build' NO_NAME
			bad name: ''|'bad name' NO_NAME
			build1: {comand: ssh x}|'orc.hosts.build1.comand' NO_SETTING
			build1: [ssh, x]|'orc.hosts.build1[0]' NO_SETTING
			far.example: ssh x|'orc.hosts.far.example' NO_SETTING
			build1|The setting 'orc.hosts' cannot be 'build1'. NO_MAP
			- build1|The setting 'orc.hosts' cannot be 'build1'. NO_MAP
			- build1: x|The setting 'orc.hosts' cannot be 'x'. NO_MAP
			""")
	void mistakeInTheUsersFileIsNamedWithItsPlace(String line, String message) throws IOException {
		Path file = Files.writeString(this.folder.resolve("application.yaml"), "orc:\n  hosts:\n    " + line + "\n");
		ProgramEnvironment environment = new ProgramEnvironment(Map.of("orc.state-directory", this.folder.toString()),
				file);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> new HostConfiguration().hosts(environment))
			.withMessage(message
				.replace("NO_NAME",
						"under 'orc.hosts' cannot be a name. "
								+ "Use letters, digits, '.', '_' and '-' in FILE, line 3.")
				.replace("NO_SETTING",
						"is not a setting. Correct it in FILE, line 3: there are command, shell, socket, "
								+ "and a name with a dot is written as \"[NAME]\".")
				.replace("NO_MAP",
						"Write each name on a line of its own below it, with a colon after it, in FILE, line 3.")
				.replace("FILE", file.toString()));
	}

	private Hosts hosts(Map<String, Object> settings) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("user", settings));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("own", Map.of("XDG_RUNTIME_DIR", this.folder.toString())));
		return new HostConfiguration().hosts(environment);
	}

}
