package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.OutputUnavailableException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.PaneOutputListener;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.SessionId;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.tmux.TmuxSubscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class PaneOutputTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final Heard heard = new Heard();

	private TmuxServer server;

	private TmuxClient client;

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		// As in a process that runs one command.
		this.client = server
			.client((program) -> new ControlTransport(program, new ProcessTransport(new SystemProgramRunner(), program),
					InstantSource.system(), new ClientTurns(server.directory()), false), LIMIT);
	}

	@Test
	void outputWhenProgramWritesIsToldInOrder() {
		PaneId pane = start("stty -echo; read x; seq 1 30000; printf 'done\\033[0m\\\\ \\t|'; sleep 1000");
		this.client.output(pane, this.heard);
		this.client.sendKeys(pane, List.of("Enter"));
		StringBuilder expected = new StringBuilder();
		for (int i = 1; i <= 30_000; i++) {
			expected.append(i).append("\r\n");
		}
		expected.append("done\u001b[0m\\ \t|");
		Awaitility.await().until(() -> this.heard.text().endsWith("|"));
		assertThat(this.heard.text()).endsWith(expected);
	}

	@Test
	void outputWhenItIsOpenedAgainMissesNothing() {
		PaneId pane = start("stty -echo; while read x; do printf '<%s>' \"$x\"; done");
		Awaitility.await().until(() -> this.server.tmux("list-panes", "-F", "#{pane_current_command}").equals("sh"));
		for (int i = 0; i < 200; i++) {
			Heard one = new Heard();
			TmuxSubscription subscription = this.client.output(pane, one);
			this.client.sendText(pane, i + "\r");
			String expected = "<" + i + ">";
			Awaitility.await()
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(5))
				.until(() -> one.text().contains(expected));
			subscription.close();
		}
		assertThat(clients()).hasSize(1);
	}

	@Test
	void outputWhenCharactersAreCutOrBrokenIsText() {
		PaneId pane = start(
				"stty -echo; read x; printf 'é\\303'; sleep 0.2; printf '\\251 \\377 日本 👩‍👩‍👧'; sleep 1000");
		this.client.output(pane, this.heard);
		this.client.sendKeys(pane, List.of("Enter"));
		Awaitility.await().until(() -> this.heard.text().endsWith("👧"));
		assertThat(this.heard.text()).endsWith("éé \ufffd 日本 👩‍👩‍👧");
	}

	@Test
	void outputOfOtherPanesIsNotToldAndTheyAreNotHeldUp() {
		PaneId pane = start("stty -echo; cat");
		PaneId other = start("read x; seq 1 300000; exit 3");
		this.client.output(pane, this.heard);
		this.client.sendKeys(other, List.of("Enter"));
		Awaitility.await().until(() -> this.client.pane(other).dead());
		Heard late = new Heard();
		PaneId third = start("stty -echo; echo ready; cat");
		Awaitility.await().until(() -> this.client.capture(third, 0).lines().contains("ready"));
		this.client.sendText(third, "early\r");
		Awaitility.await().until(() -> this.client.capture(third, 0).lines().contains("early"));
		this.client.output(third, late);
		this.client.sendText(third, "late\r");
		this.client.sendText(pane, "mine\r");
		Awaitility.await().until(() -> late.text().equals("late\r\n"));
		Awaitility.await().until(() -> this.heard.text().equals("mine\r\n"));
	}

	@Test
	void outputWhenProgramEndsSaysSo() {
		PaneId pane = start("read x; echo last; sleep 0.3; exit 3");
		PaneId killed = start("sleep 1000");
		PaneId moved = start("sleep 1000");
		Heard heardOfKilled = new Heard();
		Heard heardOfMoved = new Heard();
		this.client.output(pane, this.heard);
		this.client.output(killed, heardOfKilled);
		this.client.output(moved, heardOfMoved);
		this.client.sendKeys(pane, List.of("Enter"));
		Awaitility.await().until(() -> this.heard.endings == 1);
		assertThat(this.heard.text()).endsWith("last\r\n");
		this.client.kill(killed);
		Awaitility.await().until(() -> heardOfKilled.endings == 1);
		this.server.startSession("other");
		this.server.tmux("move-window", "-s", moved.value(), "-t", "other:9");
		Awaitility.await().until(() -> heardOfMoved.endings == 1);
		Heard again = new Heard();
		this.client.output(moved, again);
		this.client.killServer();
		Awaitility.await().until(() -> again.endings == 1);
		assertThat(this.heard.endings).isEqualTo(1);
	}

	@Test
	void outputWhenProgramHasEndedSaysSo() {
		PaneId pane = start("exit 3");
		Awaitility.await().until(() -> this.client.pane(pane).dead());
		this.client.output(pane, this.heard);
		Awaitility.await().until(() -> this.heard.endings == 1);
	}

	@Test
	void outputWhenPaneOrServerIsMissingFails() {
		assertThatExceptionOfType(PaneNotFoundException.class)
			.isThrownBy(() -> this.client.output(new PaneId("%99"), this.heard));
		start("sleep 1000");
		assertThatExceptionOfType(PaneNotFoundException.class)
			.isThrownBy(() -> this.client.output(new PaneId("%99"), this.heard));
	}

	@Test
	void outputWhenControlModeIsNotThereFails() {
		PaneId pane = start("sleep 1000");
		assertThatExceptionOfType(OutputUnavailableException.class)
			.isThrownBy(() -> this.server.client().output(pane, this.heard))
			.withMessage("tmux does not tell what is written in the pane: its control mode does not work here. "
					+ "Read the screen with 'pane capture' instead, or try again in half a minute.");
	}

	@Test
	void outputWhenConnectionWasDetachedConnectsAgain() {
		PaneId pane = start("stty -echo; cat");
		this.client.output(pane, this.heard);
		this.server.tmux("detach-client", "-s", "=work");
		Awaitility.await().until(() -> this.heard.endings == 1);
		Heard again = new Heard();
		this.client.output(pane, again);
		this.client.sendText(pane, "a\r");
		Awaitility.await().until(() -> again.text().equals("a\r\n"));
	}

	@Test
	void outputDoesNotMoveTheFocusOrCountAsAttached() {
		this.server.startSession("work");
		PaneId pane = start("sleep 1000");
		String before = this.server.tmux("list-windows", "-F", "#{window_id} #{window_active} #{window_width}");
		this.client.output(pane, this.heard);
		assertThat(this.server.tmux("list-windows", "-F", "#{window_id} #{window_active} #{window_width}"))
			.isEqualTo(before);
		assertThat(clients()).hasSize(1);
		assertThat(this.client.sessions().getFirst().attached()).isFalse();
	}

	@Test
	void connectionWhenNobodyListensIsKeptForAWhileOnly() {
		PaneId pane = start("sleep 1000");
		SessionOutputs outputs = new SessionOutputs(
				new TmuxProgram(this.server.address(), System.getenv("PATH"), LIMIT),
				new ClientTurns(this.server.directory()), LIMIT, Duration.ofMillis(300));
		SessionId session = this.client.pane(pane).session();
		TmuxSubscription subscription = Objects.requireNonNull(outputs.listen(session, pane, this.heard));
		assertThat(clients()).hasSize(1);
		subscription.close();
		Awaitility.await().until(() -> clients().isEmpty());
		assertThat(this.heard.endings).isZero();
		outputs.close();
	}

	// Without the one for commands.
	private List<String> clients() {
		return this.server.tmux("list-clients").lines().filter((client) -> !client.contains("no-output")).toList();
	}

	private PaneId start(String script) {
		return this.client
			.start(new PaneProgram(new SessionName("work"), "w", "/", Map.of(), List.of("sh", "-c", script), Map.of()));
	}

	private static final class Heard implements PaneOutputListener {

		private final StringBuilder text = new StringBuilder();

		private volatile int endings;

		synchronized String text() {
			return this.text.toString();
		}

		@Override
		public synchronized void wrote(String text) {
			this.text.append(text);
		}

		@Override
		public synchronized void ended() {
			this.endings++;
		}

	}

}
