package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClientSetup}: what the clients' files are afterwards, byte for byte.
 */
class ClientSetupTests {

	@TempDir
	private Path folder;

	private Machine machine;

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
	}

	@Test
	void setUpDesktopWhenFileIsAbsentCreatesIt() throws IOException {
		ClientReport report = this.machine.setup().setUp(Client.CLAUDE_DESKTOP, false, false);
		assertThat(this.machine.file(Client.CLAUDE_DESKTOP)).hasContent("""
				{
				  "mcpServers": {
				    "tmux-orc": {
				      "command": "%s",
				      "args": [
				        "server",
				        "start"
				      ]
				    }
				  }
				}
				""".formatted(this.machine.program()));
		assertThat(Files.getPosixFilePermissions(this.machine.file(Client.CLAUDE_DESKTOP))).hasSize(2);
		assertThat(report.outcome()).isEqualTo(Outcome.ADDED);
		assertThat(report.backup()).isNull();
		assertThat(report).hasToString("Claude Desktop: added to " + this.machine.file(Client.CLAUDE_DESKTOP)
				+ ".\n  Restart Claude Desktop.");
	}

	@ParameterizedTest
	@EnumSource(Sample.class)
	void setUpWhenRunOnceChangesNothingButOurEntry(Sample sample) throws IOException {
		for (Client client : Client.values()) {
			String before = sample.before(this.machine, client);
			Path file = this.machine.write(client, before);
			ClientReport report = this.machine.setup().setUp(client, false, sample.force());
			assertThat(Files.readString(file)).isEqualTo(sample.after(this.machine, client));
			assertThat(report.outcome()).isEqualTo(sample.outcome());
			if (sample.outcome() == Outcome.UNCHANGED) {
				assertThat(report.backup()).isNull();
			}
			else {
				assertThat(report.backup()).isEqualTo(file + ".20260102-030405.bak");
				assertThat(Path.of(report.backup())).hasContent(before);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Sample.class)
	void setUpWhenRunTwiceChangesNothingMore(Sample sample) throws IOException {
		for (Client client : Client.values()) {
			this.machine.write(client, sample.before(this.machine, client));
			this.machine.setup().setUp(client, false, sample.force());
			Map<String, String> once = this.machine.files();
			ClientReport report = this.machine.setup().setUp(client, false, false);
			assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
			assertThat(this.machine.files()).isEqualTo(once);
		}
	}

	@ParameterizedTest
	@EnumSource(Sample.class)
	void setUpWhenRunDryTellsAndWritesNothing(Sample sample) throws IOException {
		for (Client client : Client.values()) {
			this.machine.write(client, sample.before(this.machine, client));
			Map<String, String> before = this.machine.files();
			ClientReport report = this.machine.setup().setUp(client, true, sample.force());
			assertThat(report.outcome()).isEqualTo(sample.outcome().inDryRun());
			assertThat(report.diff() != null).isEqualTo(sample.outcome() != Outcome.UNCHANGED);
			assertThat(this.machine.files()).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void setUpWhenAnotherServerHasOurNameIsRefused(Client client) throws IOException {
		this.machine.write(client, "{\"mcpServers\":{\"tmux-orc\":{\"command\":\"npx\",\"args\":[\"x\"]}}}");
		Map<String, String> before = this.machine.files();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.machine.setup().setUp(client, false, false))
			.withMessage(
					"%s has another server called 'tmux-orc' that starts npx, in %s."
							+ " Rename or remove it there, or replace it with --force.",
					client.title(), this.machine.file(client));
		assertThat(this.machine.files()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void setUpWhenFileIsBrokenNamesLineAndColumn(Client client) throws IOException {
		this.machine.write(client, "{\n  \"mcpServers\": {},\n}\n");
		Map<String, String> before = this.machine.files();
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.machine.setup().setUp(client, false, false))
			.withMessageStartingWith("%s is not valid JSON: line 3, column 1: ", this.machine.file(client))
			.withMessageEndingWith(". Repair the file by hand, and run the command again.");
		assertThat(this.machine.files()).isEqualTo(before);
	}

}
