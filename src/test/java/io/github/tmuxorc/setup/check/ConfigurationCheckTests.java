package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConfigurationCheckTests {

	@TempDir
	private Path folder;

	@Test
	void runWhenThereIsNoFileIsFine() {
		assertThat(new ConfigurationCheck(this.folder.resolve("x.yaml"), () -> {
		}).run()).containsExactly(
				Finding.ok("configuration", "The defaults are used, since there is no " + this.folder + "/x.yaml."));
	}

	@Test
	void runWhenAllSettingsCanBeReadIsFine() throws IOException {
		Path file = Files.writeString(this.folder.resolve("x.yaml"), "orc: {}\n");
		assertThat(new ConfigurationCheck(file, () -> {
		}).run()).containsExactly(Finding.ok("configuration", file + " can be used."));
	}

	@Test
	void runWhenAFolderIsInItsPlaceSaysSo() {
		assertThat(new ConfigurationCheck(this.folder, () -> {
		}).run()).containsExactly(Finding.broken("configuration", this.folder + " is not a file that you can read.",
				"Change its permissions, or move it away."));
	}

	@Test
	void runWhenASettingCannotBeReadPassesTheFailureOn() {
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> new ConfigurationCheck(this.folder.resolve("x.yaml"), () -> {
				throw new FailedException("It cannot be so.", "Correct it.");
			}).run());
	}

}
