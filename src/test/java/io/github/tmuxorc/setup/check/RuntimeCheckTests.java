package io.github.tmuxorc.setup.check;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.surface.ClassCache;

import static org.assertj.core.api.Assertions.assertThat;

class RuntimeCheckTests {

	@Test
	void runWhenTheCacheIsUsedIsFine() {
		assertThat(new RuntimeCheck(new ClassCache(Path.of("/lib/the.aot"), true)).run()).containsExactly(
				Finding.ok("java", "Version " + Runtime.version() + " is at " + System.getProperty("java.home") + "."),
				Finding.ok("cache", "The program starts fast, by /lib/the.aot."));
	}

	@Test
	void runWhenTheCacheIsNotUsedWarns() {
		assertThat(new RuntimeCheck(new ClassCache(Path.of("/nowhere/the.aot"), false)).run()).last()
			.isEqualTo(Finding.warning("cache",
					"The program starts slowly: its cache of classes, /nowhere/the.aot, is missing.",
					"Make it again: sh /nowhere/make-cache"));
	}

}
