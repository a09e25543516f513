package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a user sees when tmux itself is the trouble. A script stands for the tmux that
 * this machine does not have.
 */
class TmuxFailureTests {

	@TempDir
	private Path directory;

	@Test
	void anythingWhenTmuxIsMissingSaysHowToGetIt() {
		TmuxTransportFactory missing = (program) -> new ProcessTransport((call) -> {
			throw new ProgramMissingException("tmux");
		}, program);
		TmuxClient client = new TransportClientFactory(new SystemProgramRunner(), missing, "/", Duration.ofSeconds(5))
			.open(new TmuxAddress("x"));
		assertThatExceptionOfType(TmuxMissingException.class).isThrownBy(client::sessions)
			.withMessage("The program 'tmux' is neither on the PATH nor in the usual places. "
					+ "Install tmux 3.2 or newer, such as with 'apt install tmux' or 'brew install tmux'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tmux: unknown option -- N", "unknown command: copy-mode", "usage: new-window [-adkP]" })
	void anythingWhenTmuxIsTooOldSaysWhichIsNeeded(String error) throws IOException {
		TmuxClient client = client("[ \"$1\" = -V ] && echo tmux 3.1c && exit; echo '" + error + "' >&2; exit 1");
		assertThatExceptionOfType(TmuxTooOldException.class).isThrownBy(client::sessions)
			.withMessage("tmux 3.1c is too old. Install tmux 3.2 or newer.");
		assertThatExceptionOfType(TmuxTooOldException.class).isThrownBy(client::version);
	}

	@ParameterizedTest
	@ValueSource(strings = { "error connecting to /tmp/tmux-1/default (Permission denied)",
			"error connecting to /tmp/tmux-1/default (Operation not permitted)",
			"directory /tmp/tmux-1 has unsafe permissions" })
	void anythingWhenTheServerIsNotOursSaysWhose(String error) throws IOException {
		assertThatExceptionOfType(TmuxDeniedException.class)
			.isThrownBy(() -> client("echo '" + error + "' >&2; exit 1").sessions())
			.withMessage("The tmux server is not ours to use: " + error
					+ ". Name a server of your own with --socket, or run this as the user who owns it.");
	}

	@Test
	void anythingWhenTmuxDoesNotEndSaysAfterWhichLimit() throws IOException {
		assertThatExceptionOfType(TmuxSilentException.class)
			.isThrownBy(() -> client("exec sleep 1000", Duration.ofMillis(50)).panes())
			.withMessage("The tmux server did not answer 'list-panes' within 50 ms. "
					+ "Look whether its process hangs or is stopped, then try again.");
	}

	@Test
	void anythingWhenTmuxFailsOtherwiseShowsItsWords() throws IOException {
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> client("echo no good >&2; exit 1").panes())
			.withMessage("tmux refused the command: no good. Check what was named in it, and the settings of tmux.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "error creating /no/s (No such file or directory)",
			"error connecting to /tmp/x (File name too long)", "error connecting to /tmp (Is a directory)" })
	void anythingWhenTheSocketCannotBeUsedSaysWhich(String error) throws IOException {
		String status = error.startsWith("error creating") ? "0" : "1";
		assertThatExceptionOfType(TmuxException.class)
			.isThrownBy(() -> client("echo '" + error + "' >&2; exit " + status).panes())
			.withMessage(
					"tmux cannot use its socket: " + error + ". Name another one with --socket, or make its folder.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no server running on /tmp/x", "error connecting to /tmp/x (No such file or directory)",
			"server exited unexpectedly", "no sessions" })
	void listingsWhenNoServerRunsAreEmpty(String error) throws IOException {
		TmuxClient client = client("echo '" + error + "' >&2; exit 1");
		assertThat(client.sessions()).isEmpty();
		assertThat(client.panes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "exit 0", "exit 1", "echo half an answer; exit 0" })
	void anythingWhenTheServerEndsBeforeItAnswersFindsNone(String script) throws IOException {
		TmuxClient client = client("[ \"$1\" = -V ] && echo tmux 3.3a && exit; " + script);
		PaneId pane = new PaneId("%1");
		assertThat(client.sessions()).isEmpty();
		assertThat(client.panes()).isEmpty();
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> client.pane(pane));
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> client.capture(pane, 0));
		assertThatExceptionOfType(PaneNotFoundException.class)
			.isThrownBy(() -> client.read(PanePosition.parse("1.0.80.1.1.AA", pane), false));
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> client.sendText(pane, "x"));
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> client.kill(pane));
	}

	@Test
	void paneThatIsJustBeingClosedAndInNoSessionIsNone() throws IOException {
		TmuxClient client = client("""
				for word; do
					case "$word" in
					row-*) printf '%s\\n' "$word" | sed 's/#{pane_id}/%1/; s/#{[^}]*}//g' ;;
					esac
				done
				echo "$word\"""");
		assertThat(client.panes()).isEmpty();
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> client.pane(new PaneId("%1")));
	}

	@Test
	void listingsTakeOneProcess() throws IOException {
		TmuxClient client = client("echo x >>'" + this.directory + "/calls'; echo 'no sessions' >&2; exit 1");
		client.panes();
		assertThat(this.directory.resolve("calls")).hasContent("x");
		client.sessions();
		assertThat(this.directory.resolve("calls")).hasContent("x\nx");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tmux 3.2", "tmux 3.2a", "tmux 3.10", "tmux 4.0", "tmux next-3.4", "tmux openbsd-7.2",
			"tmux master" })
	void versionWhenNewEnoughIsAccepted(String output) {
		assertThat(TmuxVersion.parse(output).isTooOld()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tmux 3.1c", "tmux 2.9a", "tmux 1.8", "tmux next-3.1" })
	void versionWhenTooOldIsNot(String output) {
		assertThat(TmuxVersion.parse(output).isTooOld()).isTrue();
	}

	private TmuxClient client(String script) throws IOException {
		return client(script, Duration.ofSeconds(20));
	}

	private TmuxClient client(String script, Duration limit) throws IOException {
		Path tmux = this.directory.resolve("tmux");
		Files.writeString(tmux, "#!/bin/sh\n" + script + "\n");
		assertThat(tmux.toFile().setExecutable(true)).isTrue();
		SystemProgramRunner runner = new SystemProgramRunner();
		return new TransportClientFactory(runner, (program) -> new ProcessTransport(runner, program),
				this.directory.toString(), limit)
			.open(new TmuxAddress("x"));
	}

}
