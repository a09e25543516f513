package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Installs the program folder itself into a prefix with a blank in its path, and runs it
 * from there.
 */
class InstallIT {

	private static final Path BUILT = Path.of(System.getProperty("orc.program.directory"));

	@TempDir
	private Path folder;

	private Path home;

	private Path prefix;

	@BeforeEach
	void makeHome() throws IOException {
		this.folder = this.folder.toRealPath();
		this.home = Files.createDirectory(this.folder.resolve("home"));
		this.prefix = Files.createDirectory(this.folder.resolve("a prefix"));
		Files.createDirectory(this.prefix.resolve("lib"));
	}

	@Test
	void installUpgradeAndUninstall() throws Exception {
		Path link = this.prefix.resolve("bin/tmux-orc");
		Run first = run(BUILT.resolve("bin/tmux-orc"), "setup", "install", "--prefix", this.prefix.toString());
		assertThat(first.status()).as(first.text()).isZero();
		assertThat(first.output()).contains(" was installed in ", "export PATH='" + this.prefix + "/bin':\"$PATH\"");
		assertStartsFast(link);

		Run again = run(link, "setup", "install", "--prefix", this.prefix.toString(), "--json");
		assertThat(again.output()).as(again.text()).contains("\"outcome\":\"unchanged\"");

		Path newer = copy("9.9.9");
		Run interrupted = runUntilCopied(newer.resolve("bin/tmux-orc"));
		assertThat(interrupted.status()).as("ended by SIGKILL").isEqualTo(128 + 9);
		assertThat(this.prefix.resolve("share/tmux-orc/.unfinished")).exists();
		assertThat(run(link, "--version").output()).doesNotContain("9.9.9").startsWith("tmux-orc ");

		Run upgrade = run(newer.resolve("bin/tmux-orc"), "setup", "install", "--prefix", this.prefix.toString());
		assertThat(upgrade.status()).as(upgrade.text()).isZero();
		assertThat(run(link, "--version").output()).isEqualTo("tmux-orc 9.9.9\n");
		assertThat(this.prefix.resolve("share/tmux-orc/.unfinished")).doesNotExist();
		assertStartsFast(link);

		Run registered = run(link, "setup", "claude-code", "--json");
		assertThat(registered.output()).as(registered.text()).contains("\"command\":\"" + link + "\"");

		Run removed = run(link, "setup", "uninstall", "--prefix", this.prefix.toString(), "--json");
		assertThat(removed.status()).as(removed.text()).isZero();
		assertThat(removed.errors()).isEmpty();
		assertThat(removed.output()).contains("\"outcome\":\"removed\"", "\"left\":[]", "\"clients\":[\"claude-code (");
		try (Stream<Path> left = Files.walk(this.prefix)) {
			assertThat(left).containsExactlyInAnyOrder(this.prefix, this.prefix.resolve("lib"));
		}
		Run nothing = run(newer.resolve("bin/tmux-orc"), "setup", "uninstall", "--prefix", this.prefix.toString());
		assertThat(nothing.output()).isEqualTo("There is nothing to remove in " + this.prefix + ".\n");
	}

	@Test
	void installWhenTheNewOneDoesNotStartLeavesTheOldOne() throws Exception {
		Path link = this.prefix.resolve("bin/tmux-orc");
		run(BUILT.resolve("bin/tmux-orc"), "setup", "install", "--prefix", this.prefix.toString());
		Map<String, String> before = tree();
		Path broken = copy("9.9.9");
		Files.writeString(broken.resolve("bin/tmux-orc"), """
				#!/bin/sh
				echo "Error: Could not find or load main class" >&2
				exit 1
				""");
		Run run = run(link, "setup", "install", "--prefix", this.prefix.toString());
		assertThat(run.output()).contains(" is installed already in ");
		run = runAs(broken, "setup", "install", "--prefix", this.prefix.toString());
		assertThat(run.status()).as(run.text()).isOne();
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).contains("The new program does not work in its place: asked for its version, it ended"
				+ " with exit code 1 and said 'Error: Could not find or load main class'.");
		assertThat(tree()).isEqualTo(before);
		assertThat(run(link, "--version").output()).startsWith("tmux-orc ").doesNotContain("9.9.9");
	}

	@Test
	void installWhenTheLinkIsNotOursIsRefused() throws Exception {
		Path link = Files.createDirectories(this.prefix.resolve("bin")).resolve("tmux-orc");
		Files.writeString(link, "mine");
		Run run = run(BUILT.resolve("bin/tmux-orc"), "setup", "install", "--prefix", this.prefix.toString());
		assertThat(run.status()).isEqualTo(6);
		assertThat(run.errors()).contains(link + " was not made by 'setup install'. Move it away");
		assertThat(link).hasContent("mine");
		assertThat(this.prefix.resolve("share")).doesNotExist();
	}

	private void assertStartsFast(Path link) throws Exception {
		Path program = ProgramFolder.of(link).path();
		Run run = run(program.resolve("runtime/bin/java"), "@" + program + "/lib/java.options", "-XX:AOTMode=on",
				"-XX:AOTCache=" + program + "/lib/command.aot", "-jar", program + "/lib/tmux-orc.jar", "--version");
		assertThat(run.status()).as(run.text()).isZero();
	}

	// The program of a folder whose script is broken.
	private Run runAs(Path program, String... words) throws Exception {
		List<String> command = new ArrayList<>(List.of("@" + program + "/lib/java.options",
				"-Dorc.program=" + program + "/bin/tmux-orc", "-jar", program + "/lib/tmux-orc.jar"));
		command.addAll(List.of(words));
		return run(program.resolve("runtime/bin/java"), command.toArray(String[]::new));
	}

	private Map<String, String> tree() throws IOException {
		Map<String, String> tree = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(this.prefix)) {
			for (Path path : paths.toList()) {
				tree.put(path.toString(),
						Files.isSymbolicLink(path) ? "link to " + Files.readSymbolicLink(path) : "present");
			}
		}
		return tree;
	}

	// Another version: the same program with another number in it.
	private Path copy(String version) throws IOException {
		Path copy = this.folder.resolve("another build");
		new ProgramFolder(BUILT).copyTo(copy);
		URI jar = URI.create("jar:" + copy.resolve("lib/tmux-orc.jar").toUri());
		try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
			Path info = files.getPath("META-INF/build-info.properties");
			Files.writeString(info, "build.version=" + version + "\n");
		}
		return copy;
	}

	// A file that takes its time to be copied, and a watch for the copy.
	private Run runUntilCopied(Path program) throws Exception {
		Path large = program.resolveSibling("large");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.setLength(1L << 28);
		}
		Process process = builder(program, "setup", "install", "--prefix", this.prefix.toString()).start();
		Path copy = this.prefix.resolve("share/tmux-orc/.unfinished/bin/large");
		while (process.isAlive() && !Files.exists(copy)) {
			Thread.onSpinWait();
		}
		int status = process.destroyForcibly().waitFor();
		Files.delete(large);
		return new Run(status, "", "");
	}

	private Run run(Path program, String... words) throws Exception {
		Process process = builder(program, words).start();
		int status = process.waitFor();
		return new Run(status, Files.readString(this.folder.resolve("output")),
				Files.readString(this.folder.resolve("errors")));
	}

	private ProcessBuilder builder(Path program, String... words) {
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.home.toFile())
			.redirectOutput(this.folder.resolve("output").toFile())
			.redirectError(this.folder.resolve("errors").toFile());
		Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", this.home.toString(),
				"SHELL", "/bin/bash", "LC_ALL", "C.UTF-8"));
		builder.environment().clear();
		builder.environment().putAll(environment);
		return builder;
	}

	/**
	 * What a run did.
	 */
	private record Run(int status, String output, String errors) {

		String text() {
			return this.output + this.errors;
		}

	}

}
