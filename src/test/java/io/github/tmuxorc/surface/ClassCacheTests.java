package io.github.tmuxorc.surface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClassCacheTests {

	@TempDir
	private Path folder;

	private ClassCache cache = new ClassCache(null, false);

	@BeforeEach
	void makeFiles() throws IOException {
		this.cache = new ClassCache(file("the.aot", "2026-01-02T03:04:05Z"), false);
		file("tmux-orc.jar", "2026-01-02T03:04:05Z");
	}

	@Test
	void problemWhenItIsUsedIsNone() {
		assertThat(new ClassCache(this.cache.file(), true).problem()).isNull();
	}

	@Test
	void problemWhenNoScriptStartedTheProgramSaysSo() {
		ClassCache none = new ClassCache(null, false);
		assertThat(none.problem() + " " + none.remedy())
			.isEqualTo("No cache of classes is used, because the program was not started by its bin/tmux-orc."
					+ " Start it by that script.");
	}

	@Test
	void problemWhenItIsMissingSaysSo() throws IOException {
		Files.delete(this.folder.resolve("the.aot"));
		assertThat(this.cache.problem())
			.isEqualTo("The program starts slowly: its cache of classes, " + this.cache.file() + ", is missing.");
	}

	@Test
	void problemWhenTheJarHasAnotherTimeIsTheJar() throws IOException {
		file("tmux-orc.jar", "2026-01-01T00:00:00Z");
		assertThat(this.cache.problem())
			.endsWith(", was made for another tmux-orc.jar (its time is 2026-01-02T03:04:05Z).");
	}

	@Test
	void problemWhenTheJarHasItsTimeIsTheRest() {
		assertThat(this.cache.problem())
			.endsWith(", is damaged or for another Java runtime (its time is 2026-01-02T03:04:05Z).");
	}

	@Test
	void remedyCanBePasted() {
		assertThat(new ClassCache(Path.of("/a/b/the.aot"), false).remedy())
			.isEqualTo("Make it again: sh /a/b/make-cache");
		assertThat(new ClassCache(Path.of("/it's b/the.aot"), false).remedy())
			.isEqualTo("Make it again: sh '/it'\\''s b/make-cache'");
	}

	private Path file(String name, String time) throws IOException {
		Path file = Files.writeString(this.folder.resolve(name), name);
		return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
	}

}
