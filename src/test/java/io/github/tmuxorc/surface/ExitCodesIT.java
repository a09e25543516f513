package io.github.tmuxorc.surface;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of the command line: each exit code, and what stands where.
 */
@ExtendWith(TmuxServerExtension.class)
@Timeout(120)
class ExitCodesIT {

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private ProgramRun.Setup program;

	@BeforeEach
	void setUp(TmuxServer server) {
		this.server = server;
		this.program = ProgramRun.in(server.directory()).with("TMUX_ORC_SOCKET", server.socket().toString());
	}

	@Test
	void doneIsZeroAndTheAnswerIsOneJsonObjectOnOneLine() throws Exception {
		this.server.startSession("work");
		ProgramRun run = this.program.run("session", "list", "--json");
		assertThat(run.errors()).isEmpty();
		assertThat(run.status()).isZero();
		assertThat(run.output()).endsWith("\n").containsOnlyOnce("\n");
		JsonNode answer = JsonMapper.shared().readTree(run.output());
		assertThat(answer.isObject()).isTrue();
		assertThat(answer.toString()).contains("\"work\"");
	}

	@Test
	void socketOfTheCommandLineWins() throws Exception {
		this.server.startSession("work");
		ProgramRun run = this.program.with("TMUX_ORC_SOCKET", "/nowhere/at/all")
			.run("--socket", this.server.socket().toString(), "session", "list");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).contains("work");
	}

	@Test
	void failedIsOneAndNamesTheFile() throws Exception {
		Path file = this.server.directory().resolve("config/tmux-orc/application.yaml");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "orc:\n  tmux: [\n");
		ProgramRun run = this.program.run("session", "list");
		assertThat(run.status()).isOne();
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).contains(file + ", line 3").containsOnlyOnce("\n").doesNotContain("\tat ");
	}

	@Test
	void wrongUsageIsTwo() throws Exception {
		ProgramRun run = this.program.run("session", "lst");
		assertThat(run)
			.isEqualTo(new ProgramRun(2, "", "There is no command 'session lst'. Did you mean 'session list'?\n"));
	}

	@ParameterizedTest
	@CsvSource({ "--tier, all", "--toolsets, agent", "--toolsets, 'agents,'", "--toolsets, ''" })
	void serverWithAnInvalidOptionIsNotStarted(String option, String value) throws Exception {
		ProgramRun run = this.program.run("server", "start", option, value);
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).contains("'" + value.replace("agents,", "") + "'").containsOnlyOnce("\n");
	}

	@Test
	void serverWithAnInvalidSettingIsNotStarted() throws Exception {
		ProgramRun run = this.program.with("ORC_SERVER_TIER", "everything").run("server", "start");
		assertThat(run.status()).isOne();
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).contains("'orc.server.tier' cannot be 'everything'").containsOnlyOnce("\n");
	}

	@Test
	void settingThatIsMisspeltKeepsAllFromBeingDone() throws Exception {
		Path file = this.server.directory().resolve("config/tmux-orc/application.yaml");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "orc:\n  server:\n    teir: read\n");
		for (String[] command : new String[][] { { "server", "start" }, { "session", "list" } }) {
			ProgramRun run = this.program.run(command);
			assertThat(run.status()).isOne();
			assertThat(run.output()).isEmpty();
			assertThat(run.errors())
				.startsWith("'orc.server.teir' is not a setting. Correct it in " + file + ", line 3: there are ")
				.containsOnlyOnce("\n");
		}
	}

	@Test
	void failureIsOneJsonObjectWhereJsonIsAskedFor() throws Exception {
		ProgramRun run = this.program.run("--json", "session", "lst");
		assertThat(run).isEqualTo(new ProgramRun(2, "", "{\"error\":{\"code\":\"USAGE\",\"message\":"
				+ "\"There is no command 'session lst'.\",\"hint\":\"Did you mean 'session list'?\"}}\n"));
	}

	@Test
	void notFoundIsThree() throws Exception {
		this.server.startSession("work");
		ProgramRun run = this.program.run("pane", "capture", "%99");
		assertThat(run).isEqualTo(new ProgramRun(3, "", "No pane has the id %99. Run 'pane list' to see the panes.\n"));
	}

	@Test
	void tmuxThatIsTooOldIsFour() throws Exception {
		Path old = Files.createDirectory(this.server.directory().resolve("old")).resolve("tmux");
		Files.writeString(old, "#!/bin/sh\n[ \"$1\" = -V ] && echo tmux 2.9a && exit\nexec false \"$@\"\n");
		Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
		ProgramRun run = this.program.with("PATH", old.getParent() + ":" + System.getenv("PATH"))
			.run("session", "new", "work");
		assertThat(run.errors()).contains("2.9a").contains("3.2").containsOnlyOnce("\n");
		assertThat(run.output()).isEmpty();
		assertThat(run.status()).isEqualTo(4);
	}

	@Test
	void reachedTimeLimitIsFive() throws Exception {
		assertThat(this.program.run("agent", "spawn", "developer", "work", "--agent", "demo").errors()).isEmpty();
		ProgramRun run = this.program.run("agent", "wait", "developer", "--until", "busy", "--timeout", "1");
		assertThat(run.output()).isEmpty();
		assertThat(run.status()).isEqualTo(5);
	}

	@Test
	void refusedIsSix() throws Exception {
		this.server.startSession("work");
		String pane = this.server.tmux("list-panes", "-a", "-F", "#{pane_id}");
		ProgramRun run = this.program.with("TMUX", this.server.socket() + ",1,0")
			.with("TMUX_PANE", pane)
			.run("pane", "kill", pane);
		assertThat(run.output()).isEmpty();
		assertThat(run.status()).isEqualTo(6);
		assertThat(this.server.tmux("list-panes", "-a", "-F", "#{pane_id}")).isEqualTo(pane);
	}

	@Test
	void commandsFromAPipeEndWithTheFirstThatFails() throws Exception {
		ProgramRun run = this.program.reading("# a script\n\nhelp session\nsession lst\n--version\n").run();
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.output()).startsWith("Usage: tmux-orc session").doesNotContain("tmux-orc 0");
		assertThat(run.errors()).startsWith("There is no command 'session lst'.");
	}

	@Test
	void nothingIsLeftInTheStateFolderByACommandThatWorks() throws Exception {
		assertThat(this.program.run("--version").output()).startsWith("tmux-orc ");
		assertThat(this.server.directory().resolve("state")).doesNotExist();
	}

	@Test
	void stateFolderThatCannotBeWrittenDisturbsNoCommand() throws Exception {
		Files.writeString(this.server.directory().resolve("state"), "a file");
		ProgramRun run = this.program.run("session", "list");
		assertThat(run.errors()).isEmpty();
		assertThat(run.status()).isZero();
	}

}
