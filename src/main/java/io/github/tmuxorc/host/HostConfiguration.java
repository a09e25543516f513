package io.github.tmuxorc.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.settings.Settings;

/**
 * The other machines as a bean.
 */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

	/** It stands before a slash in addresses. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

	/** How long a machine may take to answer. */
	private static final Duration LIMIT = Duration.ofSeconds(10);

	@Bean
	@Lazy
	Hosts hosts(ConfigurableEnvironment environment) {
		Map<String, HostSetting> settings = Settings.bindNamed(environment, "orc.hosts", NAME, HostSetting.class);
		SshSharing sharing = new SshSharing(folder(environment));
		if (!settings.isEmpty()) {
			make(sharing.folder());
		}
		return new Hosts(settings.entrySet()
			.stream()
			.map((setting) -> setting.getValue().host(setting.getKey(), sharing))
			.sorted(Comparator.comparing(Host::name))
			.toList());
	}

	@Bean
	@Lazy
	HostShells hostShells(Environment environment) {
		return new HostShells(environment.getProperty("PATH"), LIMIT);
	}

	// The path of a socket must be short.
	private static Path folder(Environment environment) {
		String runtime = environment.getProperty("XDG_RUNTIME_DIR", "");
		return runtime.startsWith("/") ? Path.of(runtime, "tmux-orc")
				: Path.of(environment.getRequiredProperty("orc.state-directory"), "ssh");
	}

	private static void make(Path folder) {
		try {
			Files.createDirectories(folder);
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
