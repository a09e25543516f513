package io.github.tmuxorc.setup.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.reference.CompletedShell;
import io.github.tmuxorc.surface.ProgramRun;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real shells, typed into in a pane of a real tmux, with what 'setup completions' has
 * installed for them.
 */
@ExtendWith(TmuxServerExtension.class)
class CompletionsIT {

	private static final Path BIN = Path.of(System.getProperty("orc.program.directory"), "bin");

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private Path home;

	@BeforeEach
	void setUp(TmuxServer server) throws IOException {
		this.server = server;
		this.home = server.directory();
	}

	@ParameterizedTest
	@EnumSource
	void tabCompletesFixedWordsWithoutTheProgram(CompletedShell kind) throws Exception {
		try (TypedShell shell = TypedShell.start(kind, this.server, install(kind, true))) {
			shell.assertCompletes("agent sta", "agent status");
			shell.assertCompletes("help agent sta", "help agent status");
			shell.assertCompletes("stat", "status");
			shell.assertCompletes("agent wait a --unt", "agent wait a --until");
			shell.assertCompletes("agent wait a --until bu", "agent wait a --until busy");
			shell.assertCompletes("agent wait --until=bu", "agent wait --until=busy");
			shell.assertCompletes("--socket x server start --tier des", "--socket x server start --tier destroy");
			shell.assertCompletes("session new x --cwd fold", "session new x --cwd folder\\ one/");
		}
		assertThat(this.home.resolve("calls")).doesNotExist();
	}

	@ParameterizedTest
	@EnumSource
	void tabCompletesWhatLives(CompletedShell kind) throws Exception {
		for (String name : List.of("my work", "it's", "say \"x\"")) {
			startAgent("twin", name);
		}
		startAgent("qa-one", "other");
		Path settings = Files.createDirectories(this.home.resolve("config/tmux-orc")).resolve("application.yaml");
		Files.writeString(settings, "orc:\n  hosts:\n    build1: ssh -p 1 nobody@127.0.0.1\n");
		startAgent("pa$h", "more");
		try (TypedShell shell = TypedShell.start(kind, this.server, install(kind, false))) {
			shell.assertCompletes("agent status q", "agent status qa-one");
			shell.assertCompletes("status q", "status qa-one");
			shell.assertCompletes("agent wait x q", "agent wait x qa-one");
			shell.assertCompletes("--host b", "--host build1");
			shell.assertCompletes("agent list --host b", "agent list --host build1");
			shell.assertCompletes("agent list --host=b", "agent list --host=build1");
			shell.assertCompletes("agent spawn deve", "agent spawn developer");
			shell.assertCompletes("agent spawn x y --agent cod", "agent spawn x y --agent codex");
			shell.assertCompletes("setup undo wind", "setup undo windsurf");
			shell.assertCompletes("session kill my", "session kill my\\ work");
			shell.assertCompletes("session kill \"my", "session kill \"my work\"");
			shell.assertCompletes("session kill my\\ w", "session kill my\\ work");
			shell.assertCompletes("agent kill pa", "agent kill pa\\$h");
			shell.assertCompletes("agent kill 'pa", "agent kill 'pa$h'");
			shell.assertCompletes("agent kill \"pa", "agent kill \"pa\\$h\"");
			shell.assertCompletes("session kill it", "session kill it\\'s");
			shell.assertCompletes("session kill \"say", "session kill \"say \\\"x\\\"\"");
			shell.assertCompletes("pane list --session=my", "pane list --session=my\\ work");
			shell.assertCompletes("agent read my\\ work:", "agent read my\\ work:twin");
			shell.assertCompletes("agent read \"my work:t", "agent read \"my work:twin\"");
		}
	}

	@ParameterizedTest
	@EnumSource
	void tabWithoutATmuxServerLeavesTheLineAsItIs(CompletedShell kind) throws Exception {
		try (TmuxServer nowhere = new TmuxServer();
				TypedShell shell = TypedShell.start(kind, this.server, install(kind, true),
						"TMUX_ORC_SOCKET=" + nowhere.socket())) {
			shell.press("tmux-orc agent status x");
			shell.press("Tab");
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(this.home.resolve("calls")));
			shell.press("C-u");
			shell.assertCompletes("agent sta", "agent status");
			assertThat(shell.screen()).doesNotContain("tmux:", "Exception", "rror");
			assertThat(nowhere.socket()).doesNotExist();
		}
	}

	@Test
	void programSaysNothingWhereTmuxIsMissing() throws Exception {
		assertSaysNothing(Files.createDirectory(this.home.resolve("empty")));
	}

	@Test
	void programSaysNothingWhereTmuxHangs() throws Exception {
		Path folder = Files.createDirectory(this.home.resolve("hanging"));
		script(folder.resolve("tmux"), "exec sleep 1000");
		assertSaysNothing(folder);
	}

	private void assertSaysNothing(Path folder) throws Exception {
		String path = folder + ":/usr/bin:/bin";
		ProgramRun run = ProgramRun.in(this.home)
			.with("PATH", folder.endsWith("empty") ? toolsWithoutTmux(folder) : path)
			.with("TMUX_ORC_SOCKET", this.server.socket().toString())
			.run("__complete", "--", "agent", "status", "");
		assertThat(run).isEqualTo(new ProgramRun(0, "", ""));
		assertThat(this.home.resolve("state")).doesNotExist();
		assertThat(this.server.socket()).doesNotExist();
	}

	private static String toolsWithoutTmux(Path folder) throws IOException {
		for (String tool : List.of("sh", "readlink", "locale")) {
			Files.createSymbolicLink(folder.resolve(tool), Path.of("/usr/bin", tool));
		}
		return folder.toString();
	}

	@Test
	void programIsNoCommand() throws Exception {
		assertThat(ProgramRun.in(this.home).run("help").output()).doesNotContain("__complete");
		assertThat(ProgramRun.in(this.home).run("reflect").output()).contains("setup completions")
			.doesNotContain("__complete");
	}

	@Test
	void manualPageIsCleanInTheProgramFolder() {
		Path page = BIN.resolveSibling("share/man/man1/tmux-orc.1");
		ProgramResult groff = new SystemProgramRunner()
			.run(ProgramCall.of(List.of("groff", "-man", "-Tutf8", "-ww", page.toString()), Duration.ofSeconds(60)));
		assertThat(groff.error()).isEmpty();
		assertThat(groff.output()).contains("setup completions", "the time limit was reached");
	}

	// What makes a pane an agent is its name.
	private void startAgent(String name, String session) {
		this.server.startSession(session);
		String newest = this.server.tmux("list-panes", "-a", "-F", "#{pane_id}")
			.lines()
			.max(Comparator.comparing((pane) -> Integer.valueOf(pane.substring(1))))
			.orElseThrow();
		this.server.tmux("set-option", "-p", "-t", newest, "@orc_name", name);
	}

	// Returns the folder with the program that the shell finds.
	private Path install(CompletedShell kind, boolean counted) throws Exception {
		Files.createDirectories(this.home.resolve("folder one"));
		Files.writeString(this.home.resolve(".zshrc"), "PS1='orc> '\n");
		ProgramRun run = ProgramRun.in(this.home)
			.with("HOME", this.home.toString())
			.run("setup", "completions", kind.toString());
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).startsWith(kind + ": added to " + this.home);
		Path bin = Files.createDirectories(this.home.resolve("bin dir"));
		script(bin.resolve("tmux-orc"), (counted ? "printf '%s\\n' \"$*\" >>" + this.home.resolve("calls") + "\n" : "")
				+ "exec " + BIN + "/tmux-orc \"$@\"");
		return bin;
	}

	private static void script(Path file, String text) throws IOException {
		Files.writeString(file, "#!/bin/sh\n" + text + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

}
