package io.github.tmuxorc.terminal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.AnswerFormat;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class PaneCommandsTests {

	private TmuxServer server;

	private TmuxClient client;

	private PaneCommands panes;

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		this.client = server.client();
		this.panes = new PaneCommands(this.client, new SessionTargets(this.client),
				new OwnPane(this.client, Map.of(), Set.of()), (question) -> true);
		server.startSession("work");
	}

	@Test
	void listFiltersBySessionProgramAndEnd() {
		this.server.startSession("other");
		this.server.tmux("set-option", "-g", "remain-on-exit", "on");
		this.server.tmux("split-window", "-d", "-t", "%0", "exit 3");
		this.server.tmux("split-window", "-d", "-t", "%0", "exec sleep 1000");
		Awaitility.await().until(() -> ids(null, "sleep", null).contains("%3"));
		Awaitility.await().until(() -> ids(null, null, true).contains("%2"));
		assertThat(ids(null, null, null)).containsExactlyInAnyOrder("%0", "%1", "%2", "%3");
		assertThat(ids("other", null, null)).containsExactly("%1");
		assertThat(ids(null, "sleep", null)).containsExactly("%3");
		assertThat(ids(null, null, true)).containsExactly("%2");
		assertThat(ids("work", null, false)).containsExactlyInAnyOrder("%0", "%3");
		assertThat(ids(null, "slee", null)).isEmpty();
	}

	@Test
	void listWhenConciseHoldsWhatIsNeededToChoose() {
		this.server.tmux("set-option", "-p", "-t", "%0", "@orc_name", "qa");
		this.server.tmux("rename-window", "-t", "%0", "shell");
		this.server.tmux("select-pane", "-t", "%0", "-T", "a title");
		Awaitility.await().until(() -> ids(null, "sh", null).contains("%0"));
		PaneList.Entry pane = this.panes.list(null, null, null, null, null, null).panes().getFirst();
		assertThat(pane).isEqualTo(new PaneList.Entry("%0", "work", "0 shell", "sh", "a title", "80x24", false, "qa",
				null, null, null, null, null, null));
		// A program that has just begun has none.
		Awaitility.await()
			.until(() -> !this.server.tmux("display-message", "-p", "-t", "%0", "#{pane_current_path}").isEmpty());
		assertThat(this.panes.list(null, null, null, AnswerFormat.DETAILED, null, null).panes()).singleElement()
			.satisfies((detailed) -> {
				assertThat(detailed.pid()).isPositive();
				assertThat(detailed.directory()).isNotBlank();
				assertThat(detailed.sessionId()).isEqualTo("$0");
			});
	}

	@Test
	void listWhenLongComesInParts() {
		for (int i = 0; i < 4; i++) {
			this.server.startSession("s" + i);
		}
		PaneList first = this.panes.list(null, null, null, null, 3, null);
		assertThat(first.panes()).hasSize(3);
		assertThat(first.total()).isEqualTo(5);
		assertThat(first.toString())
			.endsWith("3 of 5 panes; add --cursor " + first.nextCursor() + " to see what follows.");
		PaneList rest = this.panes.list(null, null, null, null, 3, first.nextCursor());
		assertThat(rest.panes()).hasSize(2).doesNotContainAnyElementsOf(first.panes());
		assertThat(rest.nextCursor()).isNull();
	}

	@Test
	void captureSinceGivesWhatCameOfKeys() {
		type("echo before");
		Awaitility.await().until(() -> text().contains("\nbefore"));
		KeysSent sent = type("echo one; echo two");
		Awaitility.await().until(() -> text().contains("\ntwo"));
		PaneScreen screen = this.panes.capture("%0", null, sent.position(), null, null);
		assertThat(screen.text().text()).contains("\none\ntwo\n").doesNotContain("before");
		assertThat(screen.note()).isNull();
		assertThat(this.panes.capture("%0", null, screen.position(), null, null).text().text()).isEmpty();
	}

	@Test
	void captureWhenLongIsCutAndSaysHowToGetTheRest() {
		type("i=0; while [ $i -lt 100 ]; do i=$((i+1)); echo line $i; done; echo end");
		Awaitility.await().until(() -> text().contains("\nend"));
		String all = text();
		PaneScreen cut = this.panes.capture("%0", 1000, null, null, 50);
		assertThat(cut.text().text()).hasSizeLessThanOrEqualTo(50).contains("line 100\nend").startsWith("line ");
		assertThat(cut.note())
			.contains("of " + all.length() + " characters are left out; give a 'limit' of " + all.length());
		assertThat(this.panes.capture("%0", 1000, null, null, all.length()).text().text()).isEqualTo(all);
	}

	@Test
	void captureWithColoursKeepsThem() {
		type("printf '\\033[32mgreen\\033[0m\\n'");
		Awaitility.await().until(() -> text().contains("\ngreen"));
		assertThat(this.panes.capture("%0", null, null, true, null).text().text()).contains("\u001b[32mgreen");
		assertThat(text()).doesNotContain("\u001b");
	}

	@Test
	void captureWhenBothHistoryAndPositionAreGivenIsRefused() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.panes.capture("%0", 1, "0.0.80.1.1.AA", null, null))
			.withMessage("It takes either lines of history or a position to go on from. Leave out 'lines' or 'since'.");
	}

	@Test
	void sendKeysWhenThePaneIsAnAgentSaysSo() {
		this.server.tmux("set-option", "-p", "-t", "%0", "@orc_name", "qa");
		KeysSent sent = this.panes.sendKeys("%0", List.of("x"), null);
		assertThat(sent.agent()).isEqualTo("qa");
		assertThat(sent)
			.hasToString("Pressed 1 key in %0. It is the pane of agent 'qa'; to give it work, use 'agent send'.");
	}

	@Test
	void sendKeysWhenTheProgramHasEndedIsRefused() {
		this.server.tmux("set-option", "-g", "remain-on-exit", "on");
		this.server.tmux("split-window", "-t", "%0", "exit 3");
		Awaitility.await()
			.until(() -> this.server.tmux("display-message", "-p", "-t", "%1", "#{pane_dead}").equals("1"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.panes.sendKeys("%1", List.of("x"), null))
			.withMessage("The program of pane %1 has ended, and nothing reads keys there. "
					+ "Use another pane, or start one with 'pane split'.");
	}

	@Test
	void splitMakesAPaneBesideAndMovesNoFocus() {
		this.server.tmux("split-window", "-t", "%0");
		PaneOpened opened = this.panes.split("%0", SplitDirection.RIGHT, "30%", "/", null);
		assertThat(opened).hasToString("Opened %2 beside %0.");
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.server.tmux("display-message", "-p", "-t", "%2",
					"#{pane_width} #{pane_left} #{pane_current_path}"))
				.isEqualTo("24 56 /"));
		assertThat(this.server.tmux("list-panes", "-t", "work", "-f", "#{pane_active}", "-F", "#{pane_id}"))
			.isEqualTo("%1");
		this.panes.split("%1", SplitDirection.ABOVE, "3", null, List.of("sleep", "1000"));
		Awaitility.await().until(() -> ids(null, "sleep", null).contains("%3"));
		assertThat(this.server.tmux("display-message", "-p", "-t", "%3", "#{pane_height}")).isEqualTo("3");
		assertThat(this.panes.split("%0", null, null, null, List.of("cat")).pane()).isEqualTo("%4");
		Awaitility.await().until(() -> ids(null, "cat", null).contains("%4"));
	}

	@Test
	void splitStartsInTheFolderOfTheOtherPaneAndKeepsAZoom() {
		this.server.tmux("split-window", "-d", "-t", "%0");
		type("cd /usr");
		Awaitility.await()
			.until(() -> this.server.tmux("display-message", "-p", "-t", "%0", "#{pane_current_path}").equals("/usr"));
		this.server.tmux("resize-pane", "-Z", "-t", "%0");
		PaneOpened opened = this.panes.split("%0", null, null, null, null);
		// tmux cannot tell the folder before the shell has the terminal.
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.server.tmux("display-message", "-p", "-t", opened.pane(),
					"#{pane_current_path} #{window_zoomed_flag}"))
				.isEqualTo("/usr 1"));
	}

	@Test
	void splitWhenThereIsNoSpaceSaysSo() {
		this.panes.split("%0", null, "22", null, null);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.panes.split("%0", null, null, null, null))
			.withMessage("tmux did not split %0: no space for new pane. "
					+ "Ask for a smaller size, split a larger pane, or close a pane with 'pane kill'.");
		assertThat(this.client.panes()).hasSize(2);
	}

	@Test
	void splitWhenInputIsWrongMakesNone() {
		for (String size : List.of("0", "100%", "-3", "x", "")) {
			assertThatExceptionOfType(UsageException.class)
				.isThrownBy(() -> this.panes.split("%0", null, size, null, null));
		}
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.panes.split("%0", null, null, "/no/such", null));
		assertThatExceptionOfType(PaneNotFoundException.class)
			.isThrownBy(() -> this.panes.split("%9", null, null, null, null));
		assertThat(this.client.panes()).hasSize(1);
	}

	// A shell that is typed to before its prompt prints what follows behind that.
	private KeysSent type(String line) {
		Awaitility.await().until(() -> !text().isEmpty());
		KeysSent sent = this.panes.sendKeys("%0", List.of(line), true);
		this.panes.sendKeys("%0", List.of("Enter"), null);
		return sent;
	}

	private String text() {
		return this.panes.capture("%0", 1000, null, null, null).text().text();
	}

	private List<String> ids(@Nullable String session, @Nullable String command, @Nullable Boolean dead) {
		return this.panes.list(session, command, dead, null, null, null)
			.panes()
			.stream()
			.map(PaneList.Entry::id)
			.toList();
	}

}
