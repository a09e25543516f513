package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.AnswerFormat;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.SessionNotFoundException;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class TerminalCommandsTests {

	private final List<String> questions = new ArrayList<>();

	private boolean agree = true;

	private TmuxServer server;

	private TmuxClient client;

	private SessionCommands sessions;

	private PaneCommands panes;

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		this.client = server.client();
		runIn("");
	}

	@Test
	void listWhenNothingRunsSaysSo() {
		assertThat(this.sessions.list(null, null)).hasToString("No sessions.");
		assertThat(list(null)).hasToString("No panes.");
	}

	@Test
	void newWhenNameIsFreeStartsASession() {
		assertThat(this.sessions.start("a b", "/")).hasToString("Started session 'a b' ($0).");
		assertThat(this.sessions.list(null, null).sessions()).singleElement().satisfies((session) -> {
			assertThat(session.name()).isEqualTo("a b");
			assertThat(session.attached()).isFalse();
		});
		// tmux cannot tell before the shell has the terminal.
		Awaitility.await().until(() -> "/".equals(list("a b").panes().getFirst().directory()));
	}

	@Test
	void newWhenFolderIsMissingStartsNone() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.sessions.start("a", "/no/such"))
			.withMessage("There is no folder '/no/such'. Name a folder that exists.");
		assertThat(this.sessions.list(null, null).sessions()).isEmpty();
	}

	@Test
	void killWhenNameIsOnlyABeginningEndsNothing() {
		this.server.startSession("project-long");
		assertThatExceptionOfType(SessionNotFoundException.class).isThrownBy(() -> this.sessions.kill("proj", true))
			.withMessage("No session is called 'proj'. Run 'session list' to see the sessions.");
		assertThat(this.sessions.list(null, null).sessions()).hasSize(1);
	}

	@Test
	void killWhenPersonSaysNoEndsNothing() {
		this.server.startSession("work");
		this.agree = false;
		// tmux starts the shell by another one.
		Awaitility.await().until(() -> list(null).panes().getFirst().command().equals("sh"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.sessions.kill("work", null))
			.withMessage("Nothing was changed, because the answer was no. Answer yes, or give --force, to go on.");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.panes.kill("%0", null));
		assertThat(this.questions).containsExactly("End session 'work' and everything in it (windows: 1)?",
				"Close %0 in session 'work', which runs sh?");
		assertThat(this.sessions.kill("$0", true)).hasToString("Ended session 'work'.");
		assertThat(this.questions).hasSize(2);
	}

	@Test
	void killWhenTextMeansSeveralSessionsListsThem() {
		this.server.startSession("work");
		this.server.startSession("$0");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.sessions.kill("$0", true))
			.withMessage("'$0' means several sessions: $1 (named '$0'), $0 (named 'work'). "
					+ "Rename one of them, or name the other by its id.");
		assertThat(this.sessions.list(null, null).sessions()).hasSize(2);
	}

	@Test
	void anythingWhenPaneIsOurOwnIsRefused() {
		this.server.startSession("work");
		runIn("%0");
		for (Runnable call : List.<Runnable>of(() -> this.sessions.kill("work", true),
				() -> this.panes.kill("%0", true), () -> this.panes.sendKeys("%0", List.of("x"), null),
				() -> this.panes.sendKeys("%0", List.of("x"), true))) {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(call::run);
		}
		assertThat(list("$0").panes()).hasSize(1);
		assertThat(text("%0")).doesNotContain("x");
	}

	@Test
	void captureReadsWhatWasTyped() {
		this.server.startSession("work");
		assertThat(this.panes.sendKeys("%0", List.of("echo", "one  two;"), true)).hasToString("Pressed 14 keys in %0.");
		assertThat(this.panes.sendKeys("%0", List.of("Enter"), null)).hasToString("Pressed 1 key in %0.");
		Awaitility.await().until(() -> text("%0").contains("\none two"));
	}

	@Test
	void paneCommandsWhenInputIsWrongSaySo() {
		this.server.startSession("work");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.panes.capture("0", null, null, null, null));
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.panes.capture("%0", -1, null, null, null));
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.panes.sendKeys("%0", List.of("Entre"), null));
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> this.panes.kill("%9", true));
		assertThatExceptionOfType(SessionNotFoundException.class).isThrownBy(() -> list("nope"));
	}

	@Test
	void killEndsThePane() {
		this.server.startSession("work");
		this.server.startSession("other");
		assertThat(this.panes.kill("%0", null)).hasToString("Closed %0.");
		assertThat(this.client.panes()).singleElement().extracting("id").isEqualTo(new PaneId("%1"));
	}

	private void runIn(String pane) {
		SessionTargets targets = new SessionTargets(this.client);
		OwnPane own = new OwnPane(this.client,
				pane.isEmpty() ? Map.of() : Map.of("TMUX", this.server.socket() + ",1,0", "TMUX_PANE", pane), Set.of());
		this.sessions = new SessionCommands(this.client, targets, own, this::confirm);
		this.panes = new PaneCommands(this.client, targets, own, this::confirm);
	}

	private PaneList list(@Nullable String session) {
		return this.panes.list(session, null, null, AnswerFormat.DETAILED, null, null);
	}

	private String text(String pane) {
		return this.panes.capture(pane, 100, null, null, null).text().text();
	}

	private boolean confirm(String question) {
		this.questions.add(question);
		return this.agree;
	}

}
