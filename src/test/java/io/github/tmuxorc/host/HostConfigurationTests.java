package io.github.tmuxorc.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.tmuxorc.failure.UsageException;

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
	void hostWhenItsNameCannotStandInAnAddressIsRefused() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> hosts(Map.of("orc.hosts[me@build]", "")))
			.withMessageStartingWith("'me@build' under orc.hosts in application.yaml is not the name of a host.");
	}

	private Hosts hosts(Map<String, Object> settings) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("user", settings));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("own", Map.of("XDG_RUNTIME_DIR", this.folder.toString())));
		return new HostConfiguration().hosts(environment);
	}

}
