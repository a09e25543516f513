package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.UserHome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallPlaceTests {

	@TempDir
	private Path folder;

	private UserEnvironment environment;

	@BeforeEach
	void makeHome() throws IOException {
		this.folder = this.folder.toRealPath();
		this.environment = UserHome.in(this.folder).environment();
	}

	@Test
	void ofWhenNothingIsGivenIsInTheHome() {
		assertThat(prefix(null)).isEqualTo(this.folder.resolve("home/.local"));
	}

	@Test
	void ofWhenItBeginsWithTheHomeFindsIt() {
		assertThat(prefix("~/a/../b c")).isEqualTo(this.folder.resolve("home/b c"));
		assertThat(prefix("~")).isEqualTo(this.folder.resolve("home"));
	}

	@Test
	void ofWhenItIsRelativeIsMadeAbsolute() {
		assertThat(prefix("x/y")).isEqualTo(Path.of("").toAbsolutePath().resolve("x/y"));
	}

	@Test
	void ofWhenThereAreLinksFollowsThem() throws IOException {
		Files.createSymbolicLink(this.folder.resolve("link"), this.folder.resolve("home"));
		assertThat(prefix(this.folder + "/link/x")).isEqualTo(this.folder.resolve("home/x"));
	}

	@Test
	void ofWhenItIsAFileSaysSo() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> prefix(file.toString()))
			.withMessage("%s is not a folder. Give another --prefix.", file);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> prefix(file + "/inside"))
			.withMessage("%s is not a folder. Give another --prefix.", file);
	}

	@Test
	void ofWhenItIsEmptySaysSo() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> prefix(" "));
	}

	private Path prefix(@Nullable String text) {
		return InstallPlace.of(text, this.environment).prefix();
	}

}
