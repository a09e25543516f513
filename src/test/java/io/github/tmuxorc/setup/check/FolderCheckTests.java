package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderCheckTests {

	@TempDir
	private Path folder;

	@Test
	void runWhenTheFolderIsThereIsFine() {
		assertThat(new FolderCheck("state", this.folder).run())
			.containsExactly(Finding.ok("state", this.folder + " can be written."));
	}

	@Test
	void runWhenTheFolderIsMissingIsFineAndMakesNothing() {
		Path missing = this.folder.resolve("a/b");
		assertThat(new FolderCheck("state", missing).run())
			.containsExactly(Finding.ok("state", missing + " is made when it is needed."));
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void runWhenAFileIsInTheWayNamesIt() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThat(new FolderCheck("state", file.resolve("a/b")).run())
			.containsExactly(Finding.broken("state", file + " is not a folder.", "Move it away."));
	}

	@Test
	void runWhenALinkLeadsNowhereNamesIt() throws IOException {
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), Path.of("nowhere"));
		assertThat(new FolderCheck("state", link).run())
			.containsExactly(Finding.broken("state", link + " is not a folder.", "Move it away."));
	}

	@Test
	void runWhenTheFolderCannotBeWrittenSaysSo() throws IOException {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("r-xr-xr-x"));
		// The superuser may write all the same.
		Finding expected = Files.isWritable(this.folder)
				? Finding.ok("state", this.folder.resolve("a") + " is made when it is needed.") : Finding.broken(
						"state", this.folder + " cannot be written by you.", "Change its permissions, or its owner.");
		assertThat(new FolderCheck("state", this.folder.resolve("a")).run()).containsExactly(expected);
	}

}
