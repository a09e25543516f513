package io.github.tmuxorc.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchPathTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~',
			textBlock = """
					/bin/bash, LINUX, /x/bin, add this line to ~~/.bashrc and open a new terminal: export PATH=/x/bin:"$PATH"
					/bin/bash, MACOS, /x/bin, add this line to ~~/.bash_profile and open a new terminal: export PATH=/x/bin:"$PATH"
					/usr/bin/zsh, LINUX, /a b/bin, add this line to ~~/.zshrc and open a new terminal: export PATH='/a b/bin':"$PATH"
					/usr/bin/fish, LINUX, /it's/bin, run once: fish_add_path '/it'\\''s/bin'
					/bin/dash, LINUX, /x/bin, add this line to ~~/.profile and log in again: export PATH=/x/bin:"$PATH"
					""")
	void remedyWhenItIsNotThereIsALineForTheShell(String shell, OperatingSystem system, String bin, String line) {
		UserEnvironment environment = new UserEnvironment(Map.of("SHELL", shell, "PATH", "/usr/bin:/bin"), system);
		assertThat(new SearchPath(environment).remedy(Path.of(bin, "tmux-orc")))
			.isEqualTo("To run it as 'tmux-orc', " + line.replace("~~", "~"));
	}

	@Test
	void remedyWhenItIsFoundIsNothing() throws IOException {
		Path program = UserHome.program(this.folder.resolve("one"));
		assertThat(remedy(program, "/bin:" + program.getParent() + "/")).isNull();
	}

	@Test
	void remedyWhenAnotherIsFoundFirstNamesIt() throws IOException {
		Path program = UserHome.program(this.folder.resolve("one"));
		Path other = UserHome.program(this.folder.resolve("other"));
		assertThat(remedy(program, other.getParent() + ":" + program.getParent())).isEqualTo(
				"Your shell finds %s before it; put %s first in the PATH, or remove that one.", other,
				program.getParent());
		assertThat(remedy(program, program.getParent() + ":" + other.getParent())).isNull();
	}

	private static @Nullable String remedy(Path program, String path) {
		return new SearchPath(new UserEnvironment(Map.of("PATH", path), OperatingSystem.LINUX)).remedy(program);
	}

}
