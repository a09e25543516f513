package io.github.tmuxorc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the program folder in places, and by paths, that it was not built in. It always
 * starts fast.
 */
class ProgramPlaceIT {

	@TempDir
	private Path folder;

	private Path files;

	@BeforeEach
	void makeFolder() throws Exception {
		this.folder = this.folder.toRealPath();
		this.files = Files.createDirectory(this.folder.resolve("files"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "with a blank/and  two", "grüß/✓ 漢字", "it's \"$HOME\" * [x]" })
	void programRunsInAnyFolder(String place) throws Exception {
		assertWorks(ProgramCopy.at(this.folder.resolve(place), this.files));
	}

	@Test
	void programRunsAfterItWasMoved() throws Exception {
		ProgramCopy before = ProgramCopy.at(this.folder.resolve("here"), this.files);
		assertWorks(before);
		Path there = Files.createDirectory(this.folder.resolve("over there")).resolve("program");
		assertWorks(new ProgramCopy(Files.move(before.folder(), there), this.files, before.environment()));
	}

	@Test
	void programRunsThroughAChainOfLinks() throws Exception {
		ProgramCopy program = ProgramCopy.at(this.folder.resolve("a place/of it"), this.files);
		Path links = Files.createDirectory(this.folder.resolve("links"));
		Files.createSymbolicLink(links.resolve("relative"), Path.of("../a place/of it/bin/tmux-orc"));
		Files.createSymbolicLink(links.resolve("absolute"), links.resolve("relative"));
		Files.createSymbolicLink(this.files.resolve("link"), Path.of("../links/absolute"));
		Files.createSymbolicLink(this.folder.resolve("of the folder"), program.folder());
		assertWorks(program, this.files.resolve("link"));
		assertWorks(program, this.folder.resolve("of the folder/bin/../bin/tmux-orc"));
		ScriptRun run = program.run(Path.of("/bin/sh"), "-c", "./link --version && cd .. && links/absolute --version");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output().lines()).hasSize(2).allMatch((line) -> line.startsWith("tmux-orc "));
		assertThat(program.log()).isEmpty();
	}

	@Test
	void programWritesNothingIntoItsFolder() throws Exception {
		ProgramCopy program = ProgramCopy.at(this.folder.resolve("program"), this.files);
		program.run(Path.of("/bin/chmod"), "-R", "a-w", program.folder().toString());
		try {
			Map<String, String> before = times(program.folder());
			assertWorks(program);
			assertThat(program.run("status", "nobody").exitCode()).isEqualTo(3);
			assertThat(times(program.folder())).isEqualTo(before);
		}
		finally {
			program.run(Path.of("/bin/chmod"), "-R", "u+w", program.folder().toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a  b", "*", "-x", "--json", "x\ny", "\"q\" 's' $(id) `id` \\", "grüß ✓ 😀", "a;b", "~",
			"$HOME" })
	void argumentArrivesAsItIs(String argument) throws Exception {
		ProgramCopy program = new ProgramCopy(ProgramCopy.BUILT, this.files, ProgramCopy.environment(this.files));
		ScriptRun run = program.run("status", "--", argument);
		assertThat(run.errors())
			.isEqualTo("No agent is called '" + argument + "'. Run 'agent list' to see the agents.\n");
		assertThat(run.output()).isEmpty();
		assertThat(run.exitCode()).isEqualTo(3);
	}

	@Test
	void emptyArgumentArrivesAsOne() throws Exception {
		ProgramCopy program = new ProgramCopy(ProgramCopy.BUILT, this.files, ProgramCopy.environment(this.files));
		ScriptRun run = program.run("status", "");
		assertThat(run.errors()).startsWith("The name of an agent is empty. ");
		assertThat(run.exitCode()).isEqualTo(2);
	}

	private void assertWorks(ProgramCopy program) throws Exception {
		assertWorks(program, program.folder().resolve("bin/tmux-orc"));
	}

	private void assertWorks(ProgramCopy program, Path path) throws Exception {
		ScriptRun run = program.run(path, "--version");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).startsWith("tmux-orc ");
		assertThat(run.exitCode()).isZero();
		assertThat(program.log()).isEmpty();
	}

	private static Map<String, String> times(Path folder) throws IOException {
		Map<String, String> times = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.toList()) {
				times.put(path.toString(), Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString());
			}
		}
		return times;
	}

}
