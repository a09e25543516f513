package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AgentFolderTests {

	@TempDir
	private Path directory;

	@Test
	void deleteWhenFolderIsOursDeletesIt() throws IOException {
		AgentFolder folder = new AgentFolder(this.directory.resolve(UUID.randomUUID().toString()));
		Files.createDirectory(folder.path());
		Files.createFile(folder.hook());
		Files.createFile(folder.events());
		folder.delete();
		assertThat(folder.path()).doesNotExist();
	}

	@Test
	void deleteWhenFolderIsSomebodyElsesKeepsEverything() throws IOException {
		Path file = Files.createFile(this.directory.resolve("hook"));
		new AgentFolder(this.directory).delete();
		assertThat(file).exists();
	}

	@Test
	void deleteWhenFolderHoldsMoreKeepsThat() throws IOException {
		Path folder = Files.createDirectory(this.directory.resolve(UUID.randomUUID().toString()));
		Path file = Files.createFile(folder.resolve("thesis"));
		new AgentFolder(folder).delete();
		assertThat(file).exists();
	}

}
