package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.setup.file.UndoOutcome;
import io.github.tmuxorc.setup.file.Undone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClientSetup} and {@link ClientUndo}: what the clients' files are
 * afterwards, byte for byte.
 */
class ClientSetupTests {

	@TempDir
	private Path folder;

	private Machine machine;

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
	}

	static Stream<Arguments> samples() {
		return Stream.of(Client.values())
			.flatMap((client) -> Sample.of(client).map((sample) -> Arguments.of(client, sample)));
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void setUpWhenFileIsAbsentMakesItAndUndoRemovesIt(Client client) throws IOException {
		Map<String, String> before = this.machine.files();
		ClientReport report = this.machine.setUp(client);
		Path file = this.machine.file(client);
		Sample empty = (client == Client.CODEX) ? TomlSample.EMPTY : JsonSample.EMPTY;
		assertThat(file).content().isEqualTo(empty.after(this.machine, client));
		assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
		assertThat(report.outcome()).isEqualTo(Outcome.ADDED);
		assertThat(report.backup()).isNull();
		assertThat(report.toString()).startsWith(client.title() + ": added to " + file + ".\n  ");
		assertThat(this.machine.setUp(client).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(this.machine.undo(client)).singleElement()
			.satisfies((undone) -> assertThat(undone.outcome()).isEqualTo(UndoOutcome.DELETED));
		assertThat(this.machine.files()).isEqualTo(before);
		assertThat(this.machine.undo(client)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void setUpTwiceAndUndoChangeNothingButOurEntry(Client client, Sample sample) throws IOException {
		Path file = this.machine.write(client, sample.before(this.machine, client));
		Map<String, String> before = this.machine.files();
		checkDryRun(client, sample);
		assertThat(this.machine.files()).isEqualTo(before);

		ClientReport report = this.machine.setUp(client, sample.force());
		assertThat(report.outcome()).isEqualTo(sample.outcome());
		assertThat(Files.readString(file)).isEqualTo(sample.after(this.machine, client));
		if (sample.outcome() == Outcome.UNCHANGED) {
			assertThat(report.backup()).isNull();
		}
		else {
			assertThat(report.backup()).isEqualTo(file + ".20260102-030405.bak");
			assertThat(Path.of(report.backup())).hasContent(sample.before(this.machine, client));
		}

		Map<String, String> once = this.machine.files();
		assertThat(this.machine.setUp(client).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(this.machine.files()).isEqualTo(once);
		checkUndo(client, sample, before);
	}

	private void checkDryRun(Client client, Sample sample) {
		ClientReport report = this.machine.setUpDry(client, sample.force());
		assertThat(report.outcome()).isEqualTo(sample.outcome().inDryRun());
		assertThat(report.diff() != null).isEqualTo(sample.outcome() != Outcome.UNCHANGED);
		assertThat(String.valueOf(report.diff())).doesNotContain("secret");
	}

	// Ours that was there before, of an older version, goes too.
	private void checkUndo(Client client, Sample sample, Map<String, String> before) throws IOException {
		Map<String, String> after = this.machine.files();
		boolean hadOurs = sample.outcome() == Outcome.UNCHANGED || sample.outcome() == Outcome.UPDATED;
		assertThat(this.machine.undo(client, true)).extracting(Undone::outcome)
			.containsExactly(hadOurs ? UndoOutcome.WOULD_REMOVE : UndoOutcome.WOULD_RESTORE);
		assertThat(this.machine.files()).isEqualTo(after);
		assertThat(this.machine.undo(client)).extracting(Undone::outcome)
			.containsExactly(hadOurs ? UndoOutcome.REMOVED : UndoOutcome.RESTORED);
		if (hadOurs) {
			assertThat(this.machine.entry(client)).isNull();
		}
		else {
			assertThat(this.machine.files()).isEqualTo(before);
		}
		assertThat(this.machine.undo(client)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void undoWhenOthersChangedTheFileRemovesOursOnly(Client client, Sample sample) throws IOException {
		String before = sample.before(this.machine, client);
		Path file = this.machine.write(client, before);
		this.machine.setUp(client, sample.force());
		String changed = Files.readString(file) + "\n";
		Files.writeString(file, changed);
		ServersDocument was = client.form().read(file, changed);
		assertThat(this.machine.undo(client)).singleElement()
			.satisfies((undone) -> assertThat(undone.outcome()).isEqualTo(UndoOutcome.REMOVED));
		ServersDocument is = client.form().read(file, Files.readString(file));
		assertThat(is.entry()).isNull();
		assertThat(is.others()).isEqualTo(was.others());
		if (sample == JsonSample.CROWDED || sample == JsonSample.TABS || sample == JsonSample.COMPACT
				|| (sample.outcome() == Outcome.ADDED && sample instanceof CommentSample)
				|| sample == TomlSample.CROWDED || sample == TomlSample.BRACES || sample == TomlSample.DOTTED) {
			assertThat(file).content().isEqualTo(before + "\n");
		}
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void setUpWhenAnotherServerHasOurNameIsRefused(Client client) throws IOException {
		this.machine.write(client,
				(client == Client.CODEX) ? "[mcp_servers.tmux-orc]\ncommand = \"npx\"\nargs = [\"x\"]\n"
						: "{\"SERVERS\":{\"tmux-orc\":{\"command\":\"npx\",\"args\":[\"x\"]}}}".replace("SERVERS",
								client.form().servers()));
		Map<String, String> before = this.machine.files();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.machine.setUp(client))
			.withMessage(
					"%s has another server called 'tmux-orc' that starts npx, in %s."
							+ " Rename or remove it there, or replace it with --force.",
					client.title(), this.machine.file(client));
		assertThat(this.machine.files()).isEqualTo(before);
		assertThat(this.machine.undo(client)).isEmpty();
		assertThat(this.machine.files()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void setUpWhenFileIsBrokenNamesLineAndColumn(Client client) throws IOException {
		this.machine.write(client, (client == Client.CODEX) ? "a = 1\nb =\n" : "{\n  \"tmux-orc\": {},,\n}\n");
		Map<String, String> before = this.machine.files();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(client))
			.withMessageStartingWith("%s is not valid %s: line ", this.machine.file(client),
					client.form().notation().title())
			.withMessageEndingWith(". Repair the file by hand, and run the command again.");
		assertThat(this.machine.files()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(value = Client.class, names = { "CLAUDE_DESKTOP", "CLAUDE_CODE" })
	void setUpWhenACommentIsWhereNoneMayBeIsRefused(Client client) throws IOException {
		this.machine.write(client, "{} // mine");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(client))
			.withMessageStartingWith("%s is not valid JSON: line 1, column ", this.machine.file(client));
	}

}
