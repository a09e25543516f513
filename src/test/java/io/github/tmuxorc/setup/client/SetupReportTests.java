package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.tmux.TmuxVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for setting up everything at once, and for reading it back.
 */
class SetupReportTests {

	private static final TmuxCheck TMUX = TmuxCheck.of(() -> new TmuxVersion(3, 4, "3.4"));

	@TempDir
	private Path folder;

	private Machine machine;

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
	}

	@Test
	void setUpWhenNoClientIsInstalledChangesNothingAndSucceeds() {
		SetupReport report = report(TMUX);
		assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(report).hasToString(
				"""
						Not found on this machine: Claude Desktop, Claude Code, VS Code, Cursor, Windsurf, Zed, Codex, Gemini CLI.
						  To set one up all the same, name it, as in 'setup claude-desktop'.
						tmux: version 3.4.""");
		assertThat(this.machine.files()).containsOnlyKeys("");
	}

	@Test
	void setUpWhenAClientFailsGoesOnAndEndsWithItsCode() throws IOException {
		this.machine.write(Client.CLAUDE_DESKTOP, "{\"mcpServers\":0}");
		this.machine.write(Client.CLAUDE_CODE, "{}");
		SetupReport report = report(TMUX);
		assertThat(report.exitCode()).isEqualTo(ExitCode.REFUSED);
		assertThat(report.clients()).extracting(ClientReport::outcome)
			.startsWith(Outcome.FAILED, Outcome.ADDED, Outcome.NOT_FOUND);
		assertThat(report.toString()).contains("Claude Desktop: 'mcpServers' in ", " is not an object. Repair",
				"Claude Code: added to ");
	}

	@Test
	void setUpWhenTmuxIsMissingSaysSoAndEndsWithItsCode() {
		SetupReport report = report(TmuxCheck.of(() -> {
			throw new TmuxException("tmux is missing.", "Install it.");
		}));
		assertThat(report.exitCode()).isEqualTo(ExitCode.TMUX);
		assertThat(report.toString()).endsWith("tmux: tmux is missing. Install it.");
	}

	@Test
	void jsonWhenWrittenLeavesOutWhatIsNotThere() {
		assertThat(JsonMapper.shared().writeValueAsString(report(TMUX))).startsWith("""
				{"clients":[{"client":"claude-desktop","outcome":"not-found","file":"%s",\
				"nextStep":"To set it up all the same, run 'setup claude-desktop'."},\
				{"client":"claude-code",""".formatted(this.machine.file(Client.CLAUDE_DESKTOP)))
			.endsWith("],\"tmux\":{\"version\":\"3.4\"}}");
		ClientReport one = this.machine.setUpDry(Client.CODEX, false);
		assertThat(JsonMapper.shared().writeValueAsString(new SetupReport(List.of(one), null)))
			.startsWith("{\"clients\":[{\"client\":\"codex\",\"outcome\":\"would-add\",")
			.endsWith("}]}");
	}

	@Test
	void setUpWhenProgramIsNotKnownSaysHowToStartIt() throws IOException {
		Files.delete(this.machine.program());
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.machine.setUp(Client.CLAUDE_CODE))
			.withMessage("The place of this program is not known, because no script started it."
					+ " Start it by its bin/tmux-orc, and run the command again.");
	}

	@Test
	void setUpWhenRegisteredThroughALinkChangesNothing() throws IOException {
		Path link = Files.createSymbolicLink(this.folder.resolve("tmux-orc"), this.machine.program());
		this.machine.write(Client.CLAUDE_CODE,
				"{\"mcpServers\":{\"tmux-orc\":{\"command\":\"" + link + "\",\"args\":[\"server\",\"start\"]}}}");
		assertThat(this.machine.setUp(Client.CLAUDE_CODE).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void readWhenSetUpTellsTheCommand() throws IOException {
		this.machine.setUp(Client.CLAUDE_CODE);
		this.machine.write(Client.CLAUDE_DESKTOP, "{");
		List<Registration> registrations = new Registrations(this.machine.environment()).read();
		assertThat(registrations.get(1))
			.isEqualTo(new Registration("claude-code", this.machine.file(Client.CLAUDE_CODE).toString(),
					this.machine.program().toString(), List.of("server", "start"), null));
		assertThat(registrations.getFirst().command()).isNull();
		assertThat(registrations.getFirst().problem()).contains("is not valid JSON: line 1, column 2");
	}

	@Test
	void readWhenThereIsNoHomeTellsTheProblem() {
		UserEnvironment environment = new UserEnvironment(Map.of(), OperatingSystem.LINUX);
		assertThat(new Registrations(environment).read()).hasSize(8)
			.allSatisfy((registration) -> assertThat(registration.problem()).startsWith("The variable HOME "));
	}

	private SetupReport report(TmuxCheck tmux) {
		return new SetupReport(this.machine.setup().setUpFound(Machine.request(null, false, false)), tmux);
	}

}
