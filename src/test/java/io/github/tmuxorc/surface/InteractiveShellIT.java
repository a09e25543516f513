package io.github.tmuxorc.surface;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shell, typed into in a pane of a real tmux.
 */
@ExtendWith(TmuxServerExtension.class)
@Timeout(120)
class InteractiveShellIT {

	private static final String PROMPT = "tmux-orc>";

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@BeforeEach
	void setUp(TmuxServer server) {
		this.server = server;
		server.tmux("new-session", "-d", "-s", "shell", "-x", "150", "-y", "50",
				"XDG_STATE_HOME=" + server.directory() + "/state XDG_CONFIG_HOME=" + server.directory()
						+ "/config TMUX_ORC_SOCKET=" + server.socket() + " " + ProgramRun.PROGRAM
						+ "; echo left with $?; exec cat");
		await(PROMPT);
	}

	@Test
	void lineIsRunAndTheShellGoesOnAfterAFailure() {
		type("session lst");
		await("There is no command 'session lst'. Did you mean 'session list'?");
		type("session list");
		await("NAME");
		type("--version");
		await("tmux-orc 0");
	}

	@Test
	void tabCompletesCommandsAndTheNamesOfSessions() {
		press("ses", "Tab", "li", "Tab", "Enter");
		await("NAME");
		press("session kill --force she", "Tab");
		await("session kill --force shell");
	}

	@Test
	void tabDoesNotCompleteWhatIsSettledWhenTheShellStarts() {
		press("session list --so", "Tab", "Enter");
		await("has no option --so.");
	}

	@Test
	void openQuoteAsksForTheNextLine() {
		type("session 'l");
		await("\n>");
		type("st'");
		await("There is no command 'session l\nst'.");
	}

	@Test
	void controlCClearsTheLineAndControlDLeaves() {
		press("session kil");
		await("session kil");
		press("C-c");
		await("session kil\n" + PROMPT);
		press("--version", "Enter");
		await("tmux-orc 0");
		press("C-d");
		await("left with 0");
		assertThat(this.server.directory().resolve("state/tmux-orc/history")).content().contains("--version");
	}

	@Test
	void exitLeaves() {
		type("exit");
		await("left with 0");
	}

	@Test
	void controlCEndsTheCommandAndNotTheShell() {
		type("agent spawn developer work --agent demo");
		await("developer (demo) in work");
		awaitPrompt();
		type("agent wait developer --until busy --timeout 100");
		awaitCommand();
		press("C-c");
		await("The command was interrupted.");
		awaitPrompt();
		type("--version");
		await("tmux-orc 0");
	}

	private void type(String line) {
		press(line, "Enter");
	}

	private void press(String... keys) {
		for (String key : keys) {
			if (key.matches("Enter|Tab|C-.")) {
				this.server.tmux("send-keys", "-t", "=shell:", key);
			}
			else {
				this.server.tmux("send-keys", "-t", "=shell:", "-l", "--", key);
			}
		}
	}

	private void await(String text) {
		String screen = screen();
		while (!screen.contains(text)) {
			pause();
			assertThat(Thread.interrupted()).as(screen).isFalse();
			screen = screen();
		}
	}

	private void awaitPrompt() {
		while (!isAtPrompt()) {
			pause();
		}
	}

	// While a line is read the terminal is raw; while a command runs it is not.
	private void awaitCommand() {
		String terminal = this.server.tmux("display-message", "-p", "-t", "=shell:", "#{pane_tty}");
		ProgramCall stty = ProgramCall.of(List.of("stty", "-F", terminal, "-a"), Duration.ofSeconds(20));
		while (!new SystemProgramRunner().run(stty).output().contains(" icanon")) {
			pause();
		}
	}

	private boolean isAtPrompt() {
		return screen().endsWith(PROMPT);
	}

	private static void pause() {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
	}

	private String screen() {
		return this.server.tmux("capture-pane", "-p", "-J", "-t", "=shell:");
	}

}
