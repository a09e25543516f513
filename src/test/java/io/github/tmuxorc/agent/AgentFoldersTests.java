package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import io.github.tmuxorc.machine.LocalMachine;

import static org.assertj.core.api.Assertions.assertThat;

class AgentFoldersTests {

	@TempDir
	private Path directory;

	@Test
	void deleteWhenFolderIsOursDeletesIt() throws IOException {
		AgentFolder folder = new AgentFolder(this.directory.resolve(UUID.randomUUID().toString()));
		Files.createDirectory(folder.path());
		Files.createFile(folder.hook());
		Files.createFile(folder.events());
		folders().delete(folder);
		assertThat(folder.path()).doesNotExist();
	}

	@Test
	void deleteWhenFolderIsSomebodyElsesKeepsEverything() throws IOException {
		Path file = Files.createFile(this.directory.resolve("hook"));
		folders().delete(new AgentFolder(this.directory));
		assertThat(file).exists();
	}

	@Test
	void deleteWhenFolderHoldsMoreKeepsThat() throws IOException {
		Path folder = Files.createDirectory(this.directory.resolve(UUID.randomUUID().toString()));
		Path file = Files.createFile(folder.resolve("thesis"));
		folders().delete(new AgentFolder(folder));
		assertThat(file).exists();
	}

	private AgentFolders folders() {
		LocalMachine machine = TestPrograms.machine(new MockEnvironment());
		return new AgentFolders(machine, machine, this.directory);
	}

}
