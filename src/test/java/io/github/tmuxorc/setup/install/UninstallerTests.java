package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.setup.UserHome;
import io.github.tmuxorc.setup.client.Registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Uninstaller}: what is left in the prefix.
 */
class UninstallerTests {

	@TempDir
	private Path folder;

	private UserHome user;

	private Path prefix;

	private final List<Registration> registrations = new ArrayList<>();

	@BeforeEach
	void makeHome() throws IOException {
		this.folder = this.folder.toRealPath();
		this.user = UserHome.in(this.folder);
		this.prefix = this.user.home().resolve(".local");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".local", ".local/bin", ".local/share", ".local/share/tmux-orc",
			".local/share/applications" })
	void uninstallLeavesThePrefixAsItWas(String present) throws IOException {
		Files.createDirectories(this.user.home().resolve(present));
		Map<String, String> before = StandIn.tree(this.user.home());
		install("1.0");
		install("2.0");
		UninstallReport report = uninstall();
		assertThat(report.outcome()).isEqualTo(InstallOutcome.REMOVED);
		assertThat(report.removed()).containsExactly(this.prefix + "/bin/tmux-orc", this.prefix + "/share/tmux-orc/1.0",
				this.prefix + "/share/tmux-orc/2.0");
		assertThat(StandIn.tree(this.user.home())).isEqualTo(before);
		assertThat(uninstall()).hasToString("There is nothing to remove in " + this.prefix + ".");
	}

	@Test
	void uninstallLeavesFilesOfOthers() throws IOException {
		install("1.0");
		Path mine = Files.writeString(this.prefix.resolve("share/tmux-orc/1.0/lib/mine"), "mine");
		Path other = Files.writeString(this.prefix.resolve("bin/other"), "other");
		UninstallReport report = uninstall();
		assertThat(report.left()).containsExactly(this.prefix + "/share/tmux-orc/1.0");
		assertThat(mine).exists();
		assertThat(other).exists();
		assertThat(StandIn.tree(this.prefix)).hasSize(8);
		assertThat(uninstall().outcome()).isEqualTo(InstallOutcome.UNCHANGED);
	}

	@Test
	void uninstallWhenTheLinkIsNotOursIsRefused() throws IOException {
		install("1.0");
		Path link = this.prefix.resolve("bin/tmux-orc");
		Files.delete(link);
		Files.writeString(link, "mine");
		Map<String, String> before = StandIn.tree(this.prefix);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(this::uninstall)
			.withMessageStartingWith(link + " was not made by 'setup install'. ");
		assertThat(StandIn.tree(this.prefix)).isEqualTo(before);
	}

	@Test
	void uninstallWhenNothingIsOursLeavesTheLinkAlone() throws IOException {
		Files.createDirectories(this.prefix.resolve("bin"));
		Files.writeString(this.prefix.resolve("bin/tmux-orc"), "mine");
		assertThat(uninstall().outcome()).isEqualTo(InstallOutcome.UNCHANGED);
		assertThat(this.prefix.resolve("bin/tmux-orc")).hasContent("mine");
	}

	@Test
	void uninstallWhenInterruptedGoesOn() throws IOException {
		install("1.0");
		Files.delete(this.prefix.resolve("bin/tmux-orc"));
		Files.delete(this.prefix.resolve("share/tmux-orc/1.0/LICENSE"));
		Files.delete(this.prefix.resolve("share/tmux-orc/1.0/lib/tmux-orc.jar"));
		assertThat(uninstall().outcome()).isEqualTo(InstallOutcome.REMOVED);
		assertThat(this.prefix).doesNotExist();
	}

	@Test
	void uninstallWhenTheInstallationWasInterruptedClearsUp() throws IOException {
		InstallPlace place = place();
		MadeFolders.make(place);
		Files.createDirectories(place.unfinished().resolve("lib"));
		assertThat(uninstall().outcome()).isEqualTo(InstallOutcome.REMOVED);
		assertThat(this.prefix).doesNotExist();
	}

	@Test
	void uninstallWhenOnlyTheLinkIsLeftRemovesIt() throws IOException {
		Path link = Files.createDirectories(this.prefix.resolve("bin")).resolve("tmux-orc");
		Files.createSymbolicLink(link, place().share().resolve("1.0/bin/tmux-orc"));
		assertThat(uninstall().removed()).containsExactly(link.toString());
		assertThat(StandIn.tree(this.prefix)).containsOnlyKeys("", "bin");
	}

	@Test
	void uninstallWhenRunDryTellsAndChangesNothing() throws IOException {
		install("1.0");
		Map<String, String> before = StandIn.tree(this.prefix);
		UninstallReport report = uninstaller().uninstall(place(), true);
		assertThat(report).hasToString("Would remove " + this.prefix + "/bin/tmux-orc.\nWould remove " + this.prefix
				+ "/share/tmux-orc/1.0.\nNothing was changed.");
		assertThat(StandIn.tree(this.prefix)).isEqualTo(before);
	}

	@Test
	void uninstallNamesTheClientsThatStayRegistered() throws IOException {
		install("1.0");
		this.registrations.add(new Registration("one", "/one.json", this.prefix + "/bin/tmux-orc", List.of(), null));
		this.registrations.add(new Registration("other", "/other.json", "/bin/tmux-orc", List.of(), null));
		assertThat(uninstall()).asString()
			.contains("\nIt stays registered with one (/one.json); 'setup undo' of another copy takes that back,"
					+ " or remove its entry 'tmux-orc' there.")
			.doesNotContain("/other.json");
	}

	private InstallPlace place() {
		return InstallPlace.of(null, this.user.environment());
	}

	private void install(String version) throws IOException {
		StandIn program = StandIn.make(this.folder.resolve("build of " + version), version);
		new Installer(new SystemProgramRunner(), (step) -> {
		}).install(program.source(), version, place(), false);
	}

	private UninstallReport uninstall() {
		return uninstaller().uninstall(place(), false);
	}

	private Uninstaller uninstaller() {
		return new Uninstaller(() -> this.registrations);
	}

}
