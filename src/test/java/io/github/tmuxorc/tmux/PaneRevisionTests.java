package io.github.tmuxorc.tmux;

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes the text of a pane in a real tmux, with output and without.
 */
@ExtendWith(TmuxServerExtension.class)
class PaneRevisionTests {

	private static final PaneId PANE = new PaneId("%0");

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private TmuxClient client;

	@BeforeEach
	void setUp(TmuxServer server) {
		this.server = server;
		this.client = server.client();
		server.tmux("new-session", "-d", "-s", "work", "-x", "80", "-y", "24", "seq 100; exec cat");
		server.tmux("new-window", "-d", "-t", "work:", "exec cat");
		Awaitility.await().until(() -> this.client.capture(PANE, 0).lines().contains("100"));
		Awaitility.await().until(this::isSettled);
	}

	@ParameterizedTest
	@ValueSource(strings = { "resize-window -t work:0 -x 60", "resize-window -t work:0 -y 12", "clear-history -t %0",
			"send-keys -R -t %0", "respawn-pane -k -t %0 cat", "join-pane -d -s %0 -t work:1",
			"swap-pane -d -s %0 -t work:1" })
	void revisionWhenTheTextMayHaveChangedWithoutOutputIsAnother(String command) {
		PaneRevision before = revision();
		this.server.tmux(command.split(" "));
		assertThat(revision()).isNotEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "respawn-pane -k -t %0 cat", "join-pane -d -s %0 -t work:1", "swap-pane -d -s %0 -t work:1" })
	void revisionOfAScreenThatAnotherProgramMayDrawIsAnother(String command) {
		PaneRevision before = screenRevision();
		this.server.tmux(command.split(" "));
		assertThat(screenRevision()).isNotEqualTo(before);
	}

	@Test
	void revisionOfAScreenIsTheSameUntilItsProgramDraws() {
		PaneRevision before = screenRevision();
		this.server.tmux("resize-window", "-t", "work:0", "-x", "60");
		assertThat(screenRevision()).isEqualTo(before);
		this.client.sendKeys(PANE, List.of("x"));
		Awaitility.await().until(() -> !screenRevision().equals(before));
	}

	@Test
	void textIsTheSameUntilSomethingIsWritten() {
		PaneRevision before = revision();
		PaneCapture screen = screen();
		assertThat(screen()).isSameAs(screen);
		assertThat(revision()).isEqualTo(before);
		this.client.sendKeys(PANE, List.of("x", "BSpace"));
		Awaitility.await().until(() -> !revision().equals(before));
		assertThat(screen()).isNotSameAs(screen);
	}

	private PaneCapture screen() {
		return this.client.captures(List.of(screenRevision())).getOrDefault(PANE, this.client.capture(PANE, 0));
	}

	private PaneRevision screenRevision() {
		return this.client.pane(PANE, PaneFormat.statuses(false)).screen();
	}

	private PaneRevision revision() {
		return this.client.pane(PANE, PaneFormat.revisions());
	}

	private boolean isSettled() {
		return revision().isSettled(Long.parseLong(this.server.tmux("display-message", "-p", "%s")));
	}

}
