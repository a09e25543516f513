package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import io.github.tmuxorc.machine.LocalMachine;

import static org.assertj.core.api.Assertions.assertThat;

class SessionRegistryTests {

	private static final LocalMachine MACHINE = TestPrograms.machine(new MockEnvironment());

	@TempDir
	private Path folder;

	private SessionRegistry registry;

	@BeforeEach
	void makeProcess() throws IOException {
		this.registry = new SessionRegistry(MACHINE, this.folder.resolve("sessions"), this.folder.resolve("proc"));
		Files.createDirectories(this.folder.resolve("sessions"));
		Files.createDirectories(this.folder.resolve("proc/7"));
		Files.writeString(this.folder.resolve("proc/7/stat"),
				"7 (a (b) c) S 1 7 7 0 -1 4194560 9 0 0 0 1 2 0 0 20 0 11 0 123456 999 88 1844\n");
	}

	@Test
	void readTellsWhatTheProcessDoes() throws IOException {
		write("""
				{"pid":7,"sessionId":"s-1","procStart":"123456","status":"waiting","waitingFor":"permission prompt",\
				"statusUpdatedAt":1764000000123}""");
		assertThat(this.registry.read(List.of(7L, 8L))).containsOnly(Map.entry(7L, new SessionRegistry.Entry("waiting",
				"permission prompt", Instant.ofEpochMilli(1764000000123L), "s-1")));
	}

	@Test
	void readWhenAnEarlierProcessHadTheNumberIsNothing() throws IOException {
		write("{\"procStart\":\"123455\",\"status\":\"busy\",\"statusUpdatedAt\":1764000000123}");
		assertThat(this.registry.read(List.of(7L))).isEmpty();
	}

	@Test
	void readWhenThereIsNoEntryIsNothing() {
		assertThat(this.registry.read(List.of(8L))).isEmpty();
		assertThat(new SessionRegistry(MACHINE, this.folder.resolve("none"), this.folder).read(List.of(7L))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{}", "[]", "{\"status\":\"\"}" })
	void readWhenTheEntryIsNotUnderstoodIsNothing(String text) throws IOException {
		write(text);
		assertThat(this.registry.read(List.of(7L))).isEmpty();
	}

	private void write(String text) throws IOException {
		Files.writeString(this.folder.resolve("sessions/7.json"), text);
	}

}
