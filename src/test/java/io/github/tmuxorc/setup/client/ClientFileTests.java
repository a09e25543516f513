package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClientSetup}: what is kept of a client's file, and which files are
 * left alone.
 */
class ClientFileTests {

	@TempDir
	private Path folder;

	private Machine machine;

	private Path file;

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
		this.file = this.machine.file(Client.CLAUDE_CODE);
	}

	@Test
	void setUpWhenFileHasAModeKeepsItForBothFiles() throws IOException {
		this.machine.write(Client.CLAUDE_CODE, "{}");
		Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("rw-r-x---"));
		ClientReport report = this.machine.setUp(Client.CLAUDE_CODE);
		for (Path path : List.of(this.file, Path.of(String.valueOf(report.backup())))) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-r-x---");
		}
	}

	@Test
	void setUpWhenFileIsALinkWritesWhatItLeadsTo() throws IOException {
		Path target = Files.writeString(Files.createDirectory(this.folder.resolve("dotfiles")).resolve("x.json"), "{}");
		Files.createSymbolicLink(this.file, target);
		ClientReport report = this.machine.setUp(Client.CLAUDE_CODE);
		assertThat(this.file).isSymbolicLink();
		assertThat(target).content().contains("tmux-orc");
		assertThat(Path.of(String.valueOf(report.backup()))).hasParent(target.getParent()).hasContent("{}");
		assertThat(Files.exists(this.machine.home().resolve(".claude.json.lock"))).isFalse();
	}

	@Test
	void setUpWhenBackupOfThisSecondExistsTakesAnotherName() throws IOException {
		Path first = this.machine.home().resolve(".claude.json.20260102-030405.bak");
		Files.writeString(first, "precious");
		this.machine.write(Client.CLAUDE_CODE, "{ }");
		ClientReport report = this.machine.setUp(Client.CLAUDE_CODE);
		assertThat(report.backup()).isEqualTo(this.file + ".20260102-030405-2.bak");
		assertThat(first).hasContent("precious");
	}

	@Test
	void setUpWhenFolderIsMissingMakesItForTheUserAlone() throws IOException {
		this.machine.setUp(Client.CLAUDE_DESKTOP);
		Path made = this.machine.home().resolve(".config/Claude");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
	}

	@Test
	void setUpWhenFileHasTwentyMegabytesKeepsThem() throws IOException {
		String history = ("\"" + "x\\\"y ü".repeat(25) + "\",").repeat(130_000);
		this.machine.write(Client.CLAUDE_CODE, "{\"history\":[" + history + "0],\"n\":1.0}");
		ClientReport dry = this.machine.setUpDry(Client.CLAUDE_CODE, false);
		assertThat(String.valueOf(dry.diff())).hasSizeLessThan(2000).contains("tmux-orc");
		this.machine.setUp(Client.CLAUDE_CODE);
		assertThat(Files.readString(this.file)).startsWith("{\"history\":[" + history + "0],\"n\":1.0,\"mcpServers\":");
	}

	@Test
	void setUpWhenAFolderIsInThePlaceSaysSo() throws IOException {
		Files.createDirectories(this.file);
		assertFails(this.file + " is a folder. Move it away, and run the command again.");
	}

	@Test
	void setUpWhenLinkLeadsNowhereSaysSo() throws IOException {
		Files.createSymbolicLink(this.file, Path.of("nowhere.json"));
		assertFails(this.file + " is a link to a file that does not exist."
				+ " Create that file or remove the link, and run the command again.");
	}

	@Test
	void setUpWhenLinkLeadsToItselfSaysSo() throws IOException {
		Files.createSymbolicLink(this.file, this.file);
		assertFails(this.file + " cannot be read: too many levels of symbolic links or unable to access attributes"
				+ " of symbolic link. Nothing was changed; put that right, and run the command again.");
	}

	@Test
	void setUpWhenFileIsNotUtf8SaysSo() throws IOException {
		Files.write(this.file, new byte[] { '{', '"', (byte) 0xe4, '"', ':', '1', '}' });
		assertFails(this.file + " is not text in UTF-8. Repair it or move it away, and run the command again.");
	}

	@Test
	void setUpWhenFileIsHugeSaysSo() throws IOException {
		try (RandomAccessFile huge = new RandomAccessFile(this.file.toFile(), "rw")) {
			huge.setLength(65L * 1024 * 1024);
		}
		assertFails(this.file + " is larger than 64 MB. Make it smaller, or add the server to it by hand.");
	}

	@Test
	void setUpWhenFolderIsAFileSaysSo() throws IOException {
		Files.writeString(this.machine.home().resolve(".config"), "");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(Client.CLAUDE_DESKTOP))
			.withMessage(
					"%s cannot be read: not a directory."
							+ " Nothing was changed; put that right, and run the command again.",
					this.machine.file(Client.CLAUDE_DESKTOP));
	}

	@Test
	void setUpWhenServersAreNoObjectIsRefused() throws IOException {
		for (String other : List.of("[]", "null", "7", "\"x\"")) {
			String text = "{\"mcpServers\":" + other + "}";
			Files.writeString(this.file, text);
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.machine.setUp(Client.CLAUDE_CODE, true))
				.withMessage("'mcpServers' in %s is not an object. Repair the file by hand, and run the command again.",
						this.file);
			assertThat(this.file).hasContent(text);
		}
	}

	@Test
	void setUpWhenTextIsNoObjectSaysWhere() throws IOException {
		Files.writeString(this.file, "[]");
		assertFails(this.file + " is not valid JSON: line 1, column 1: it does not start with '{'."
				+ " Repair the file by hand, and run the command again.");
		Files.writeString(this.file, "{\n} {}");
		assertFails(this.file + " is not valid JSON: line 2, column 3: something follows its last '}'."
				+ " Repair the file by hand, and run the command again.");
	}

	private void assertFails(String message) {
		Map<String, String> before = this.machine.files();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(Client.CLAUDE_CODE, true))
			.withMessage(message);
		assertThat(this.machine.files()).isEqualTo(before);
	}

}
