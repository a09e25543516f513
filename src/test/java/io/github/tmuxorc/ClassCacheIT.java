package io.github.tmuxorc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the program folder with caches that do not fit.
 */
class ClassCacheIT {

	@TempDir
	private Path folder;

	private ProgramCopy program;

	@BeforeEach
	void copy() throws Exception {
		this.folder = this.folder.toRealPath();
		this.program = ProgramCopy.at(this.folder.resolve("a place/grüß ✓"),
				Files.createDirectory(this.folder.resolve("files")));
	}

	@Test
	void cacheFitsWhereTheFolderIsMovedOrCopiedWithItsTimes() throws Exception {
		assertWorks();
		assertThat(this.program.log()).isEmpty();
		assertThat(this.folder.resolve("files/.local")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "missing", "truncated", "random" })
	void cacheThatCannotBeUsedIsToldOfOnceInTheLog(String state) throws Exception {
		FileTime time = Files.getLastModifiedTime(this.program.jar());
		switch (state) {
			case "missing" -> Files.delete(this.program.cache());
			case "truncated" -> Files.write(this.program.cache(), read(this.program.cache(), 1_000_000));
			default -> {
				byte[] bytes = new byte[100_000];
				new Random(7).nextBytes(bytes);
				Files.write(this.program.cache(), bytes);
			}
		}
		if (!state.equals("missing")) {
			Files.setLastModifiedTime(this.program.cache(), time);
		}
		assertWorks();
		assertWorks();
		assertThat(this.program.log()).singleElement()
			.asString()
			.contains(" WARN ", "The program starts slowly: its cache of classes, " + this.program.cache() + ", is ",
					". Make it again: sh '" + this.program.folder() + "/lib/make-cache'")
			.contains(state.equals("missing") ? "is missing." : "is damaged or for another Java runtime");
	}

	// Java itself looks at the size and the time of the jar, or, before 25.0.4, at
	// neither.
	@ParameterizedTest
	@ValueSource(longs = { -86_400, 86_400 })
	void cacheOfAnotherJarIsNotUsed(long seconds) throws Exception {
		FileTime time = Files.getLastModifiedTime(this.program.jar());
		this.program.replaceJar(FileTime.from(time.toInstant().plus(Duration.ofSeconds(seconds))));
		assertThat(this.program.run("help").output()).startsWith("usage: tmux-orc ");
		assertThat(this.program.run("help").errors()).isEmpty();
		assertThat(this.program.log()).singleElement()
			.asString()
			.contains(this.program.cache() + ", was made for another tmux-orc.jar (its time is " + time + ").");
	}

	@Test
	void cacheThatIsMadeAgainIsUsed() throws Exception {
		FileTime time = Files.getLastModifiedTime(this.program.jar());
		this.program.replaceJar(FileTime.from(time.toInstant().plusSeconds(1)));
		ScriptRun run = this.program.run(Path.of("/bin/sh"), this.program.folder() + "/lib/make-cache");
		assertThat(run.errors() + run.output()).isEmpty();
		assertThat(this.program.run("help").output()).startsWith("usage: tmux-orc ");
		assertThat(this.program.log()).isEmpty();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void demoAgentsStartFromTheCacheToo() throws Exception {
		try {
			assertThat(cachesOf(startDemo("one"))).containsExactly(this.program.cache());
			FileTime time = Files.getLastModifiedTime(this.program.jar());
			Files.write(this.program.cache(), read(this.program.cache(), 1_000_000));
			Files.setLastModifiedTime(this.program.cache(), time);
			assertThat(cachesOf(startDemo("damaged"))).isEmpty();
			Files.delete(this.program.cache());
			assertThat(cachesOf(startDemo("missing"))).isEmpty();
		}
		finally {
			List<ProcessHandle> demos = tmux("list-panes", "-a", "-F", "#{pane_pid}").lines()
				.flatMap((pid) -> ProcessHandle.of(Long.parseLong(pid)).stream())
				.toList();
			tmux("kill-server");
			// They report their end into the folder.
			for (ProcessHandle demo : demos) {
				demo.onExit().get(30, TimeUnit.SECONDS);
			}
		}
	}

	private long startDemo(String name) throws Exception {
		ScriptRun run = this.program.run("agent", "spawn", name, "crew", "--agent", "demo", "--json");
		assertThat(run.exitCode()).as(run.errors()).isZero();
		String pane = JsonMapper.shared().readTree(run.output()).path("pane").stringValue();
		assertThat(this.program.run("pane", "capture", pane).output()).startsWith("✻ Demo agent")
			.doesNotContainIgnoringCase("error", "warning");
		return Long.parseLong(tmux("display-message", "-p", "-t", pane, "#{pane_pid}").strip());
	}

	private String tmux(String... words) throws Exception {
		return this.program
			.run(Path.of("/usr/bin/env"),
					Stream.concat(Stream.of("tmux", "-S", this.folder + "/files/s"), Stream.of(words))
						.toArray(String[]::new))
			.output();
	}

	private static List<Path> cachesOf(long process) throws Exception {
		try (Stream<String> maps = Files.lines(Path.of("/proc", Long.toString(process), "maps"))) {
			return maps.filter((line) -> line.endsWith(".aot"))
				.map((line) -> Path.of(line.substring(line.indexOf('/'))))
				.distinct()
				.toList();
		}
	}

	private void assertWorks() throws Exception {
		ScriptRun run = this.program.run("--version");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).startsWith("tmux-orc ");
		assertThat(run.exitCode()).isZero();
	}

	private static byte[] read(Path file, int size) throws Exception {
		try (var input = Files.newInputStream(file)) {
			return input.readNBytes(size);
		}
	}

}
