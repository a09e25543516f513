package io.github.tmuxorc.setup;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperatingSystemTests {

	@ParameterizedTest
	@CsvSource({ "Linux,LINUX", "FreeBSD,LINUX", "Mac OS X,MACOS", "Windows 11,WINDOWS" })
	void ofWhenNameIsJavasPicksTheSystem(String name, OperatingSystem system) {
		assertThat(OperatingSystem.of(name)).isEqualTo(system);
	}

}
