package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Installer}: what is in the prefix afterwards.
 */
class InstallerTests {

	private final List<String> steps = new ArrayList<>();

	@TempDir
	private Path folder;

	private Path prefix;

	private StandIn program;

	@BeforeEach
	void makeProgram() throws IOException {
		this.folder = this.folder.toRealPath();
		this.prefix = this.folder.resolve("a prefix");
		this.program = StandIn.make(this.folder.resolve("the build"), "1.0");
	}

	@Test
	void installTakesTheCachesThatFitTheJarAlong() throws IOException {
		FileTime time = Files.getLastModifiedTime(this.program.folder().resolve("lib/tmux-orc.jar"));
		for (String cache : ProgramFolder.CACHES) {
			Files.setLastModifiedTime(this.program.folder().resolve(cache), time);
		}
		assertThat(install(this.program).startsFast()).isTrue();
		assertThat(linked().resolve("lib/session.aot")).hasContent("a cache of another place");
		assertThat(Files.getLastModifiedTime(linked().resolve("lib/session.aot"))).isEqualTo(time);
	}

	@Test
	void installWhenNothingIsThereCopiesAndLinks() throws IOException {
		InstallReport report = install(this.program);
		assertThat(report.outcome()).isEqualTo(InstallOutcome.INSTALLED);
		assertThat(linked()).isEqualTo(this.prefix.resolve("share/tmux-orc/1.0"));
		assertThat(linked().resolve("lib/command.aot")).isEmptyFile();
		assertThat(Files.readSymbolicLink(linked().resolve("runtime/legal/two/LICENSE"))).hasToString("../one/LICENSE");
		assertThat(this.prefix.resolve("bin")).isDirectoryContaining("glob:**/tmux-orc");
		assertThat(report.startsFast()).isTrue();
		assertThat(report).hasToString("tmux-orc 1.0 was installed in " + this.prefix
				+ "/share/tmux-orc/1.0, started by " + this.prefix + "/bin/tmux-orc.");
	}

	@Test
	void installWhenRunTwiceChangesNothing() {
		install(this.program);
		Map<String, String> once = StandIn.tree(this.prefix);
		InstallReport report = install(this.program);
		assertThat(report.outcome()).isEqualTo(InstallOutcome.UNCHANGED);
		assertThat(report).asString().endsWith("; nothing was changed.");
		assertThat(StandIn.tree(this.prefix)).isEqualTo(once);
	}

	@Test
	void installWhenRunFromTheInstalledCopySaysSo() {
		install(this.program);
		StandIn copy = new StandIn(linked(), "1.0");
		assertThat(install(copy).outcome()).isEqualTo(InstallOutcome.UNCHANGED);
	}

	@Test
	void installWhenTheVersionIsNewKeepsTheOneBeforeAndRemovesOlderOnes() throws IOException {
		install(this.program);
		install(StandIn.make(this.folder.resolve("second"), "2.0"));
		assertThat(versions()).containsExactly("1.0", "2.0");
		InstallReport report = install(StandIn.make(this.folder.resolve("third"), "3.0"));
		assertThat(report.outcome()).isEqualTo(InstallOutcome.UPDATED);
		assertThat(report.removed()).containsExactly("1.0");
		assertThat(versions()).containsExactly("2.0", "3.0");
		assertThat(linked()).hasFileName("3.0");
	}

	@Test
	void installWhenAnOlderVersionStillRunsKeepsIt() throws Exception {
		Files.copy(Path.of("/bin/sleep").toRealPath(), this.program.write("runtime/bin/java", "").resolveSibling("it"));
		install(this.program);
		Process running = new ProcessBuilder(linked().resolve("runtime/bin/it").toString(), "60").start();
		try {
			install(StandIn.make(this.folder.resolve("second"), "2.0"));
			install(StandIn.make(this.folder.resolve("third"), "3.0"));
			assertThat(versions()).containsExactly("1.0", "2.0", "3.0");
		}
		finally {
			running.destroyForcibly().waitFor();
		}
	}

	@Test
	void installWhenTheSameVersionDiffersPutsItBeside() throws IOException {
		install(this.program);
		this.program.write("lib/tmux-orc.jar", "of 1.0, built again");
		assertThat(install(this.program).outcome()).isEqualTo(InstallOutcome.UPDATED);
		assertThat(linked()).hasFileName("1.0.2");
		assertThat(versions()).containsExactly("1.0", "1.0.2");
	}

	@Test
	void installWhenAFileOfTheCopyIsMissingRepairsIt() throws IOException {
		install(this.program);
		Files.delete(linked().resolve("lib/tmux-orc.jar"));
		install(this.program);
		assertThat(linked().resolve("lib/tmux-orc.jar")).hasContent("of 1.0");
	}

	@Test
	void installWhenTheLinkIsGoneMakesItAgain() throws IOException {
		install(this.program);
		Files.delete(this.prefix.resolve("bin/tmux-orc"));
		assertThat(install(this.program).outcome()).isEqualTo(InstallOutcome.INSTALLED);
		assertThat(versions()).containsExactly("1.0");
		assertThat(linked()).hasFileName("1.0");
	}

	@Test
	void installWhenTheNewOneDoesNotAnswerLeavesTheOldOne() throws IOException {
		install(this.program);
		Map<String, String> before = StandIn.tree(this.prefix);
		StandIn broken = StandIn.make(this.folder.resolve("second"), "2.0");
		broken.write("bin/tmux-orc", "#!/bin/sh\necho no such thing >&2\nexit 1\n");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> install(broken))
			.withMessage("The new program does not work in its place: asked for its version, it ended with exit code 1"
					+ " and said 'no such thing'. What was installed before is as it was; build or unpack the new"
					+ " program again.");
		assertThat(StandIn.tree(this.prefix)).isEqualTo(before);
	}

	@Test
	void installWhenTheFirstOneDoesNotAnswerLeavesNothing() throws IOException {
		this.program.write("bin/tmux-orc", "#!/bin/sh\necho tmux-orc 9\n");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> install(this.program));
		assertThat(this.prefix).doesNotExist();
	}

	@Test
	void installWhenTheCacheCannotBeMadeSaysSo() throws IOException {
		this.program.write("lib/make-cache", "#!/bin/sh\nexit 1\n");
		InstallReport report = install(this.program);
		assertThat(report.startsFast()).isFalse();
		assertThat(report).asString().contains("It works, but starts slowly");
		assertThat(linked()).hasFileName("1.0");
	}

	@Test
	void installWhenInterruptedInTheCopyClearsUpAndInstalls() throws IOException {
		InstallPlace place = new InstallPlace(this.prefix);
		MadeFolders.make(place);
		Files.createDirectories(place.unfinished().resolve("lib"));
		Files.writeString(place.unfinished().resolve("lib/tmux-orc.jar"), "of 1");
		Files.createSymbolicLink(this.prefix.resolve("bin/.tmux-orc.new"), Path.of("nowhere"));
		assertThat(install(this.program).outcome()).isEqualTo(InstallOutcome.INSTALLED);
		Map<String, String> after = StandIn.tree(this.prefix);
		assertThat(after.keySet()).noneMatch((path) -> path.contains(".unfinished") || path.endsWith(".new"));
	}

	@Test
	void installWhenInterruptedBeforeTheLinkGoesOn() {
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> new Installer((call) -> {
			throw new FailedException("It was interrupted.", "Try again.");
		}, this.steps::add).install(this.program.source(), "1.0", new InstallPlace(this.prefix), false));
		assertThat(install(this.program).outcome()).isEqualTo(InstallOutcome.INSTALLED);
		assertThat(linked()).hasFileName("1.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a file", "a folder", "a link", "a link to nowhere" })
	void installWhenTheLinkIsNotOursIsRefused(String kind) throws IOException {
		Path link = Files.createDirectories(this.prefix.resolve("bin")).resolve("tmux-orc");
		switch (kind) {
			case "a file" -> Files.writeString(link, "mine");
			case "a folder" -> Files.createDirectory(link);
			case "a link" -> Files.createSymbolicLink(link, Path.of("/bin/sh"));
			default -> Files.createSymbolicLink(link, Path.of("/nowhere/bin/tmux-orc"));
		}
		Map<String, String> before = StandIn.tree(this.prefix.resolve("bin"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> install(this.program))
			.withMessage("%s was not made by 'setup install'. Move it away, or give another --prefix.", link);
		assertThat(StandIn.tree(this.prefix.resolve("bin"))).isEqualTo(before);
		assertThat(this.prefix.resolve("share")).doesNotExist();
	}

	@Test
	void installWhenThereIsNoRoomChangesNothing() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(this.folder.resolve("the build/lib/big.jar").toFile(),
				"rw")) {
			file.setLength(Files.getFileStore(this.folder).getUsableSpace() + 1);
		}
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> install(this.program))
			.withMessageMatching("There is not enough room in .*: it needs \\d+ MB and has \\d+ MB\\."
					+ " Nothing was changed; make room, or give another --prefix\\.");
		assertThat(this.prefix).doesNotExist();
	}

	@Test
	void installWhenThePrefixCannotBeWrittenSaysSo() {
		InstallPlace place = new InstallPlace(Path.of("/proc/tmux-orc"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> install(this.program, place, false))
			.withMessage("tmux-orc cannot be installed in /proc/tmux-orc: no such file or folder."
					+ " Nothing was changed; put that right, and run the command again.");
	}

	@Test
	void installWhenAnotherIsAtWorkSaysSo() throws IOException {
		InstallPlace place = new InstallPlace(this.prefix);
		MadeFolders.make(place);
		try (FileChannel _ = place.lock()) {
			Map<String, String> before = StandIn.tree(this.prefix);
			assertThatExceptionOfType(FailedException.class).isThrownBy(() -> install(this.program))
				.withMessageStartingWith("Another 'setup install' or 'setup uninstall' is at work in " + this.prefix);
			assertThat(StandIn.tree(this.prefix)).isEqualTo(before);
		}
	}

	@Test
	void installWhenRunDryTellsAndChangesNothing() throws IOException {
		assertThat(install(this.program, new InstallPlace(this.prefix), true).outcome())
			.isEqualTo(InstallOutcome.WOULD_INSTALL);
		assertThat(this.prefix).doesNotExist();
		install(this.program);
		Map<String, String> before = StandIn.tree(this.prefix);
		StandIn second = StandIn.make(this.folder.resolve("second"), "2.0");
		InstallReport report = install(second, new InstallPlace(this.prefix), true);
		assertThat(report.outcome()).isEqualTo(InstallOutcome.WOULD_UPDATE);
		assertThat(report.folder()).endsWith("share/tmux-orc/2.0");
		assertThat(StandIn.tree(this.prefix)).isEqualTo(before);
	}

	@Test
	void programFolderWhenAPartIsMissingSaysSo() throws IOException {
		Files.delete(this.folder.resolve("the build/LICENSE"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.program.source())
			.withMessageContaining("is not a whole program folder. ");
	}

	private InstallReport install(StandIn program) {
		return install(program, new InstallPlace(this.prefix), false);
	}

	private InstallReport install(StandIn program, InstallPlace place, boolean dryRun) {
		Installer installer = new Installer(new SystemProgramRunner(), this.steps::add);
		return installer.install(program.source(), program.version(), place, dryRun);
	}

	private Path linked() {
		return Objects.requireNonNull(new InstallPlace(this.prefix).link().version());
	}

	private List<String> versions() {
		return new InstallPlace(this.prefix).versions().stream().map(InstalledVersion::name).toList();
	}

}
