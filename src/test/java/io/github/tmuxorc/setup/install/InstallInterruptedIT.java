package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ends an installation of the program folder half-way, and then installs and uninstalls
 * as if nothing had been.
 */
@Timeout(300)
class InstallInterruptedIT {

	private static final Path PROGRAM = Path.of(System.getProperty("orc.program.directory"), "bin/tmux-orc");

	@TempDir
	private Path folder;

	private Path prefix;

	@BeforeEach
	void makePrefix() throws IOException {
		this.folder = this.folder.toRealPath();
		this.prefix = Files.createDirectory(this.folder.resolve("a prefix"));
		Files.createDirectories(this.prefix.resolve("share/mine"));
	}

	@ParameterizedTest
	@CsvSource({ "KILL, share/tmux-orc/.unfinished/lib", "TERM, share/tmux-orc/.unfinished/lib",
			"KILL, share/tmux-orc/.unfinished/runtime/lib/server",
			"TERM, share/tmux-orc/.unfinished/runtime/lib/server", "KILL, share/tmux-orc/.unfinished/lib/*.aot",
			"TERM, share/tmux-orc/.unfinished/lib/*.aot", "KILL, share/tmux-orc/*/.installed",
			"TERM, share/tmux-orc/*/.installed" })
	void installationThatIsEndedIsDoneAgain(String signal, String moment) throws Exception {
		Map<String, String> before = tree();
		assertThat(installUntil(moment, signal)).isEqualTo(signal.equals("KILL") ? 128 + 9 : 128 + 15);
		assertThat(read("errors")).doesNotContain("\tat ");
		if (Files.exists(link())) {
			assertThat(run(link(), "--version")).startsWith("tmux-orc ");
		}
		assertThat(run(PROGRAM, "setup", "install", "--prefix", this.prefix.toString(), "--json"))
			.contains("\"startsFast\":true");
		assertThat(run(link(), "setup", "check")).containsPattern("ok +cache ");
		assertThat(tree().keySet()).noneMatch((path) -> path.contains(".unfinished") || path.contains(".new"));
		assertThat(this.prefix.resolve("share/tmux-orc")).isDirectoryNotContaining("glob:**.2");
		assertThat(run(link(), "setup", "uninstall", "--prefix", this.prefix.toString())).startsWith("Removed ");
		assertThat(tree()).isEqualTo(before);
	}

	private Path link() {
		return this.prefix.resolve("bin/tmux-orc");
	}

	private int installUntil(String moment, String signal) throws Exception {
		Process process = start(PROGRAM, "setup", "install", "--prefix", this.prefix.toString());
		String[] steps = moment.split("/");
		while (process.isAlive() && !exists(this.prefix, List.of(steps))) {
			Thread.onSpinWait();
		}
		new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	private static boolean exists(Path folder, List<String> steps) {
		if (steps.isEmpty()) {
			return true;
		}
		try (Stream<Path> paths = Files.list(folder)) {
			return paths
				.filter((path) -> path.getFileSystem()
					.getPathMatcher("glob:" + steps.getFirst())
					.matches(path.getFileName()))
				.anyMatch((path) -> exists(path, steps.subList(1, steps.size())));
		}
		catch (IOException ex) {
			return false; // not yet there, or no longer
		}
	}

	private String run(Path program, String... words) throws Exception {
		Process process = start(program, words);
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(read("errors") + read("output")).isZero();
		return read("output");
	}

	private Process start(Path program, String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectInput(Path.of("/dev/null").toFile())
			.redirectOutput(this.folder.resolve("output").toFile())
			.redirectError(this.folder.resolve("errors").toFile());
		builder.environment().clear();
		builder.environment()
			.putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", this.folder.toString(), "LC_ALL", "C.UTF-8"));
		return builder.start();
	}

	private String read(String file) throws IOException {
		return Files.readString(this.folder.resolve(file));
	}

	private Map<String, String> tree() throws IOException {
		Map<String, String> tree = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(this.prefix)) {
			paths.forEach((path) -> tree.put(this.prefix.relativize(path).toString(),
					Files.isSymbolicLink(path) ? "a link" : Files.isDirectory(path) ? "a folder" : "a file"));
		}
		return tree;
	}

}
