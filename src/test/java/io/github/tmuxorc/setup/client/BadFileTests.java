package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.ConfigFile;
import io.github.tmuxorc.setup.file.UndoOutcome;
import io.github.tmuxorc.setup.file.Undone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClientSetup} and {@link ClientUndo} where a client's file is not what
 * it should be: one message, and nothing is changed.
 */
class BadFileTests {

	@TempDir
	private Path folder;

	private Machine machine;

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
	}

	static Stream<Arguments> bad() {
		List<Arguments> bad = List.of(
				Arguments.of((Maker) Files::createDirectory, " is a folder. Move it away, and run the command again."),
				Arguments.of((Maker) (file) -> Files.createSymbolicLink(file, Path.of("nowhere")),
						" is a link to a file that does not exist."
								+ " Create that file or remove the link, and run the command again."),
				Arguments.of((Maker) (file) -> Files.write(file, new byte[] { 0x7f, 'E', 'L', 'F', (byte) 0xe4, 0 }),
						" is not text in UTF-8. Repair it or move it away, and run the command again."),
				Arguments.of((Maker) BadFileTests::makeHuge,
						" is larger than 64 MB. Make it smaller, or add the server to it by hand."));
		return Stream.of(Client.values())
			.flatMap((client) -> bad.stream().map((each) -> Arguments.of(client, each.get()[0], each.get()[1])));
	}

	@ParameterizedTest
	@MethodSource("bad")
	void fileThatIsNoneOrNotTextIsLeftAsItIs(Client client, Maker maker, String message) throws IOException {
		Path file = this.machine.file(client);
		Files.createDirectories(file.getParent());
		maker.make(file);
		List<String> before = paths();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(client, true))
			.withMessage(file + message);
		if (ConfigFile.mayHave(file, "tmux-orc")) {
			assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.undo(client))
				.withMessage(file + message);
		}
		else {
			assertThat(this.machine.undo(client)).isEmpty();
		}
		assertThat(paths()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "// mine\n{}", "{\"a\": 1", "{\"a\": NaN}", "{\"a\": +1}", "{\"a\": 01}", "{'a': 1}" })
	void messageOfABrokenFileIsForWhoCannotSeeTheCode(String text) throws IOException {
		this.machine.write(Client.CLAUDE_CODE, text);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(Client.CLAUDE_CODE))
			.withMessageMatching(
					".* is not valid JSON: line [12], column \\d+: [^`]+[^.]\\. Repair the file by hand, .*")
			.satisfies((failure) -> assertThat(failure.getMessage()).doesNotContain("Feature", "Source", "enable"));
	}

	@Test
	void messageOfAFileThatIsTooDeepIsForWhoCannotSeeTheCode() throws IOException {
		this.machine.write(Client.CODEX, "a = " + "[".repeat(3000) + "]".repeat(3000));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(Client.CODEX))
			.withMessageContaining(
					"is not valid TOML: Document nesting depth (501) exceeds the maximum allowed (500).");
	}

	@ParameterizedTest
	@EnumSource(value = Client.class, mode = EnumSource.Mode.EXCLUDE, names = "CODEX")
	void nameThatIsThereTwiceIsTakenBack(Client client) throws IOException {
		String entry = "\"tmux-orc\":{\"command\":\"%s/tmux-orc\",\"args\":[\"server\",\"start\"]}";
		String text = "{\"a\":1,\"" + client.form().servers() + "\":{" + entry.formatted("/a") + ","
				+ entry.formatted("/b") + "}}";
		this.machine.write(client, text);
		this.machine.setUp(client);
		assertThat(this.machine.undo(client)).extracting(Undone::outcome).containsExactly(UndoOutcome.REMOVED);
		assertThat(this.machine.file(client)).content().isEqualTo("{\"a\":1,\"" + client.form().servers() + "\":{}}");
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void binaryFileThatIsTextByChanceIsBroken(Client client) throws IOException {
		this.machine.write(client, "\u007fELF\0tmux-orc");
		Map<String, String> before = this.machine.files();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(client, true))
			.withMessageStartingWith("%s is not valid ", this.machine.file(client));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.undo(client))
			.withMessageStartingWith("%s is not valid ", this.machine.file(client));
		assertThat(this.machine.files()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void brokenFileThatNeverNamesUsDoesNotKeepUndoFromWorking(Client client) throws IOException {
		this.machine.write(client, "broken {");
		assertThat(this.machine.undo(client)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void serversOfAnotherKindAreRefused(Client client) throws IOException {
		String servers = client.form().servers();
		for (String text : (client == Client.CODEX) ? List.of(servers + " = 1", "[[" + servers + "]]\na = 1\n")
				: List.of("{\"" + servers + "\": []}", "{\"" + servers + "\": null}")) {
			this.machine.write(client, text);
			assertThatExceptionOfType(TmuxOrcException.class).isThrownBy(() -> this.machine.setUp(client, true))
				.withMessageStartingWith("'%s' in %s is not a", servers, this.machine.file(client));
			assertThat(this.machine.file(client)).content().isEqualTo(text);
		}
	}

	@Test
	void setUpFoundWhenThereIsNoHomeIsOneFailure() {
		UserEnvironment none = new UserEnvironment(Map.of(), OperatingSystem.LINUX);
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.machine.setup(none).setUpFound(Machine.request(null, false, false)))
			.withMessageStartingWith("The variable HOME ");
	}

	private List<String> paths() throws IOException {
		try (Stream<Path> paths = Files.walk(this.machine.home())) {
			return paths.map(Path::toString).sorted().toList();
		}
	}

	private static void makeHuge(Path file) throws IOException {
		try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
			huge.setLength(64L * 1024 * 1024 + 1);
		}
	}

	interface Maker {

		void make(Path file) throws IOException;

	}

}
