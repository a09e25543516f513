package io.github.tmuxorc.setup.tmux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.setup.UserHome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TmuxFiles}.
 */
class TmuxFilesTests {

	@TempDir
	private Path folder;

	private Path home;

	private TmuxFiles files;

	@BeforeEach
	void makeHome() throws IOException {
		UserHome user = UserHome.in(this.folder.toRealPath());
		this.home = user.home();
		this.files = new TmuxFiles(user.environment("XDG_CONFIG_HOME", this.home.resolve("config").toString()));
	}

	@Test
	void chooseWhenThereIsNoneIsTheOneThatEveryVersionReads() {
		assertThat(this.files.choose(List.of())).isEqualTo(this.home.resolve(".tmux.conf"));
	}

	@Test
	void chooseWhenThereAreSeveralIsTheFirst() throws IOException {
		Path last = file(".config/tmux/tmux.conf");
		assertThat(this.files.choose(List.of())).isEqualTo(last);
		Path second = file("config/tmux/tmux.conf");
		assertThat(this.files.choose(List.of())).isEqualTo(second);
		Path first = file(".tmux.conf");
		assertThat(this.files.choose(List.of())).isEqualTo(first);
	}

	@Test
	void chooseWhenTheServerHasReadOneIsThat() throws IOException {
		file(".tmux.conf");
		Path read = file(".config/tmux/tmux.conf");
		assertThat(this.files.choose(List.of(Path.of("/etc/tmux.conf"), read))).isEqualTo(read);
		Path own = file("other/my.conf");
		assertThat(this.files.choose(List.of(own))).isEqualTo(own);
	}

	@Test
	void chooseWhenTheServerHasReadNoneOfTheUserIsTheUsual() throws IOException {
		Path usual = file(".tmux.conf");
		Path system = file("etc/tmux.conf");
		assertThat(this.files
			.choose(List.of(system, Path.of("/dev/null"), Path.of("relative.conf"), this.home.resolve("deleted.conf"))))
			.isEqualTo(usual);
	}

	@Test
	void chooseWhenTheServerHasReadTheTargetOfALinkIsTheLink() throws IOException {
		Path target = file("dotfiles/tmux");
		Path link = Files.createSymbolicLink(this.home.resolve(".tmux.conf"), target);
		assertThat(this.files.choose(List.of(target))).isEqualTo(link);
	}

	@Test
	void chooseWhenALinkLeadsNowhereTakesItLast() throws IOException {
		Path link = Files.createSymbolicLink(this.home.resolve(".tmux.conf"), this.home.resolve("nowhere"));
		assertThat(this.files.choose(List.of())).isEqualTo(link);
		Path other = file(".config/tmux/tmux.conf");
		assertThat(this.files.choose(List.of())).isEqualTo(other);
	}

	private Path file(String name) throws IOException {
		Path file = this.home.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.createFile(file);
	}

}
