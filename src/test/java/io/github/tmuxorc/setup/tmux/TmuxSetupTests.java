package io.github.tmuxorc.setup.tmux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.UserHome;
import io.github.tmuxorc.setup.check.Finding;
import io.github.tmuxorc.setup.file.UndoOutcome;
import io.github.tmuxorc.setup.file.Undone;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TmuxSetup}.
 */
@ExtendWith(TmuxServerExtension.class)
class TmuxSetupTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@TempDir
	private Path folder;

	private UserHome user;

	private Path file;

	private TmuxServer server;

	private TmuxSetup setup;

	@BeforeEach
	void makeHome(TmuxServer server) throws IOException {
		this.user = UserHome.in(this.folder);
		this.file = this.user.home().resolve(".tmux.conf");
		this.server = server;
		this.setup = setup(TmuxBlock.read(), this.user.program());
	}

	private TmuxSetup setup(TmuxBlock block, Path program) {
		SystemProgramRunner runner = new SystemProgramRunner();
		String path = System.getenv("PATH");
		return new TmuxSetup(new TmuxFiles(this.user.environment()), new OurProgram(program.toString()),
				this.user.userFiles(), new TrialServer(runner, path, LIMIT),
				new RunningServer(runner, new TmuxProgram(this.server.address(), path, LIMIT)), block);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "set -g status-right ''\n", "# no line end", "set -g prefix C-a\n\n\n",
			"run-shell 'touch started'\nif-shell true 'bind A kill-server'\nbind O {\n\tsplit-window\n}\n" })
	void setUpAndUndoLeaveTheFileAsItWas(String text) throws IOException {
		Files.writeString(this.file, text);
		Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("rw-r-----"));
		assertThat(this.setup.setUp(false, false).outcome()).isEqualTo(BlockOutcome.ADDED);
		String once = Files.readString(this.file);
		assertThat(once).startsWith(text).contains("@orc_line");
		assertThat(this.setup.setUp(false, false).outcome()).isEqualTo(BlockOutcome.UNCHANGED);
		assertThat(this.file).hasContent(once);
		assertThat(this.setup.undo("tmux", true)).singleElement()
			.extracting(Undone::outcome)
			.isEqualTo(UndoOutcome.WOULD_RESTORE);
		assertThat(this.setup.undo("tmux", false)).singleElement()
			.extracting(Undone::outcome)
			.isEqualTo(UndoOutcome.RESTORED);
		assertThat(Files.readAllBytes(this.file)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
		assertThat(names(this.user.home())).containsExactly(".tmux.conf");
		assertThat(this.setup.undo("tmux", false)).isEmpty();
	}

	@Test
	void setUpWhenThereIsNoFileMakesOneThatUndoDeletes() throws IOException {
		assertThat(this.setup.setUp(false, true).toString()).contains("would be added", "display-popup");
		assertThat(names(this.user.home())).isEmpty();
		this.setup.setUp(true, false);
		assertThat(this.server.socket()).as("the user's server is not started").doesNotExist();
		this.server.tmux("start-server", ";", "source-file", this.file.toString());
		this.setup.undo("tmux", false);
		assertThat(names(this.user.home())).isEmpty();
	}

	@Test
	void setUpWhenTheUserHasBoundAKeyLeavesIt() throws IOException {
		Files.writeString(this.file, "if-shell true 'bind A kill-server'\nbind O {\n\tsplit-window\n}\n");
		assertThat(this.setup.setUp(false, false).keys()).isEqualTo(new BlockKeys("G", "Y"));
	}

	@Test
	void setUpWhenTheUserHasBoundAKeyInAnotherFileLeavesIt() throws IOException {
		Path others = Files.createDirectory(this.user.home().resolve("conf d"));
		Files.writeString(others.resolve("1.conf"), "source '" + this.file + "'\nbind A kill-server\n");
		Files.writeString(others.resolve("2.conf"), "sett nothing\n");
		Files.writeString(this.user.home().resolve("last"), "if-shell true { bind O kill-server }\n");
		Files.writeString(this.file, "source-file -q '" + others + "/*.conf' ~/nowhere\nif-shell true 'source last'\n");
		assertThat(this.setup.setUp(false, false).keys()).isEqualTo(new BlockKeys("G", "Y"));
	}

	@Test
	void setUpWhenLinesEndAsOnWindowsSaysSoWhereTmuxDoesNotTakeThem() throws IOException {
		Files.writeString(this.file, "set -g mouse on\r\n");
		try {
			this.setup.setUp(false, false);
			assertThat(this.file).content().contains("@orc_line").doesNotContainPattern("[^\r]\n");
		}
		catch (FailedException ex) {
			assertThat(ex).hasMessage("The lines of " + this.file + " end as on Windows, which this tmux does not take."
					+ " Nothing was changed; convert it, as 'dos2unix' does, and run the command again.");
			assertThat(this.file).content().isEqualTo("set -g mouse on\r\n");
		}
	}

	@Test
	void setUpWhenTheFileCannotBeReadByTmuxLeavesIt() throws IOException {
		Files.writeString(this.file, "set -g mouse on\nsett -g mouse off\n");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.setup.setUp(false, false))
			.withMessage("tmux cannot read " + this.file + ": line 2: unknown command: sett. "
					+ "Nothing was changed; correct the file, and run the command again.");
		assertNothingChanged("set -g mouse on\nsett -g mouse off\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bind-key", "set-option -g no-such-option 1", "no-such-command", "bind-key { A" })
	void setUpWhenTmuxRefusesALineWritesNothing(String line) throws IOException {
		Files.writeString(this.file, "set -g mouse on\n");
		TmuxSetup broken = setup(new TmuxBlock(TmuxBlock.read().template() + line), this.user.program());
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> broken.setUp(true, false))
			.withMessageStartingWith("This tmux does not take our lines: ");
		assertNothingChanged("set -g mouse on\n");
	}

	private void assertNothingChanged(String text) throws IOException {
		assertThat(this.file).hasContent(text);
		assertThat(names(this.user.home())).containsExactly(".tmux.conf");
	}

	@Test
	void setUpWhenNowIsAskedForShowsTheAgentsInTheRunningServer() throws IOException {
		this.server.startSession("work");
		this.server.tmux("set-option", "-g", "remain-on-exit", "on");
		this.server.tmux("set-option", "-g", "status-right", "mine");
		agent("dev", "UserPromptSubmit 1700000000");
		agent("qa", "PermissionRequest 1700000000");
		agent("idle", "Stop 1700000000");
		agent("more", "Stop 1700000000 background");
		agent("wrong", "StopFailure 1700000000 overloaded");
		agent("new", "SessionStart 1700000000");
		agent("odd", "");
		this.server.tmux("new-session", "-d", "-s", "other", "-n", "gone", "exit 3");
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.server.tmux("display-message", "-p", "-t", "other:", "#{pane_dead}").equals("1"));
		this.server.tmux("set-option", "-p", "-t", "other:", "@orc_name", "gone");
		this.server.tmux("new-session", "-d", "-t", "work", "-s", "work-2");
		TmuxReport report = this.setup.setUp(true, false);
		assertThat(report.nextStep()).isEqualTo("The running tmux has it now.");
		assertThat(status())
			.isEqualTo("mine gone exited 3 dev busy qa waiting idle idle more busy wrong failed new started odd ?");
		this.server.tmux("source-file", this.file.toString());
		assertThat(status()).startsWith("mine gone").containsOnlyOnce("dev busy");
		assertThat(this.server.tmux("show-options", "-s", "focus-events")).isEqualTo("focus-events on");
		assertThat(this.setup.setUp(true, false).outcome()).isEqualTo(BlockOutcome.UNCHANGED);
	}

	private void agent(String name, String event) {
		String pane = this.server.tmux("new-window", "-d", "-P", "-F", "#{pane_id}", "-t", "work:", "cat");
		this.server.tmux("set-option", "-p", "-t", pane, "@orc_name", name);
		this.server.tmux("set-option", "-p", "-t", pane, "@orc_event", event);
	}

	private String status() {
		return this.server.tmux("display-message", "-p", "-t", "work:", "#{T:status-right}")
			.replaceAll("#\\[(no)?reverse]", "");
	}

	@Test
	void setUpWhenNameHoldsACommandDoesNotRunIt() throws IOException {
		this.server.startSession("work");
		this.server.tmux("set-option", "-p", "-t", "work:", "@orc_name", "#(touch " + this.folder + "/started)");
		this.server.tmux("set-option", "-g", "status-right", "#(touch " + this.folder + "/mine)");
		this.setup.setUp(true, false);
		assertThat(status()).contains("#(touch " + this.folder + "/started)");
		// The user's own command is run once the line is asked for in another second, and
		// by
		// then ours would have been.
		Awaitility.await().atMost(LIMIT).until(() -> {
			status();
			return Files.exists(this.folder.resolve("mine"));
		});
		assertThat(this.folder.resolve("started")).doesNotExist();
	}

	@Test
	void keysGoToAnAgentAndListThem() throws IOException {
		Path program = UserHome.program(this.folder.resolve("it's a $HOME"));
		Files.writeString(program, "#!/bin/sh\necho \"listed: $*\"\n");
		this.setup = setup(TmuxBlock.read(), program);
		this.server.startSession("work");
		agent("dev", "Stop 1700000000");
		this.setup.setUp(true, false);
		try (TmuxServer outer = new TmuxServer()) {
			outer.startSession("outer");
			outer.tmux("respawn-pane", "-k", "-t", "outer:",
					"env -u TMUX tmux -S " + this.server.socket() + " attach-session -t work");
			awaitScreen(outer, "dev idle");
			outer.tmux("send-keys", "-t", "outer:", "C-b", "A");
			awaitScreen(outer, "1: dev idle");
			outer.tmux("send-keys", "-t", "outer:", "Down", "Enter");
			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> this.server.tmux("display-message", "-p", "-t", "work:", "#{@orc_name}").equals("dev"));
			outer.tmux("send-keys", "-t", "outer:", "C-b", "O");
			awaitScreen(outer, "listed: agent list");
		}
	}

	@Test
	void checkTellsOfOurLinesOnlyWhereTheyAre() throws IOException {
		BlockCheck check = new BlockCheck(this.setup);
		assertThat(check.run()).isEmpty();
		this.setup.setUp(false, false);
		assertThat(check.run()).containsExactly(Finding.ok("tmux lines",
				this.file + " has them. Prefix A goes to an agent. Prefix O lists the agents."));
		Files.writeString(this.file, Files.readString(this.file).replace("80%", "70%"));
		assertThat(check.run()).containsExactly(Finding.warning("tmux lines",
				"Those in " + this.file + " are not those of this program.", "Run 'setup tmux'."));
		Files.writeString(this.file, "set -g mouse on\n");
		assertThat(check.run()).isEmpty();
	}

	@Test
	void undoWhenOthersHaveChangedTheFileRemovesOnlyOurs() throws IOException {
		Files.writeString(this.file, "set -g mouse on\n");
		this.setup.setUp(false, false);
		Files.writeString(this.file, Files.readString(this.file) + "set -g mouse off\n");
		assertThat(this.setup.undo("tmux", false)).singleElement()
			.extracting(Undone::outcome)
			.isEqualTo(UndoOutcome.REMOVED);
		assertThat(this.file).hasContent("set -g mouse on\nset -g mouse off\n");
	}

	private static void awaitScreen(TmuxServer server, String text) {
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(server.tmux("capture-pane", "-p", "-t", "outer:")).contains(text));
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((path) -> path.getFileName().toString()).toList();
		}
	}

}
