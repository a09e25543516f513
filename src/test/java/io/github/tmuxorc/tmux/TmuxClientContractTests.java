package io.github.tmuxorc.tmux;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every client does, whatever carries its commands.
 */
@ExtendWith(TmuxServerExtension.class)
public abstract class TmuxClientContractTests implements TmuxProgramContract, TmuxScreenContract, TmuxFollowContract {

	private TmuxServer server;

	private TmuxClient client;

	protected abstract TmuxClient client(TmuxServer server);

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		this.client = client(server);
	}

	@Override
	public final TmuxServer server() {
		return this.server;
	}

	@Override
	public final TmuxClient client() {
		return this.client;
	}

	@Test
	void versionIsReadFromTheProgram() {
		assertThat(this.client.version().isTooOld()).isFalse();
		assertThat("tmux " + this.client.version()).isEqualTo(this.server.tmux("-V"));
	}

	@Test
	void listingsWhenNoServerRunsAreEmptyAndStartNone() {
		assertThat(this.client.sessions()).isEmpty();
		assertThat(this.client.panes()).isEmpty();
		this.client.killServer();
		assertThat(this.server.socket()).doesNotExist();
	}

	@Test
	void socketIsTheOneOfTheServerWhetherItRunsOrNot() {
		assertThat(this.client.socket()).isEqualTo(this.server.socket());
		this.server.startSession("work");
		assertThat(this.client.socket()).isEqualTo(this.server.socket());
		this.client.killServer();
		assertThat(this.client.socket()).isEqualTo(this.server.socket());
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "it's", "say \"x\"", "a;", ";", ";;", "x=y", "=x", "-x", "#", "a#b", "##", "#S",
			"#{session_id}", "#(touch pwned)", "#[bold]", "##[bold]", "#{", "100%", "a%H", "a@b", "~", "*", "!", "+",
			"{last}", " x ", "é", "日本", "👩‍👩‍👧", "e\u0301", "-", "--", "`id`", "a|b", "a,b", "a&b", "(x)", "!x",
			"^" })
	void newSessionWhenNameIsOddIsFoundByExactlyIt(String name) {
		this.server.startSession("other");
		TmuxSession session = this.client.newSession(new NewSession(SessionName.parse(name), "/"));
		assertThat(session.name()).isEqualTo(name);
		assertThat(this.client.sessions()).contains(session);
		PaneId pane = this.client.start(TmuxContract.program(name, "w", List.of("sleep", "1000")));
		assertThat(this.client.pane(pane).session()).isEqualTo(session.id());
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.client.newSession(new NewSession(SessionName.parse(name), null)));
		this.client.kill(session.id());
		assertThat(this.client.sessions()).extracting(TmuxSession::name).containsExactly("other");
		assertThat(Files.exists(Path.of("pwned"))).isFalse();
	}

	@Test
	void newSessionWhenNameHasTwoHundredCharactersKeepsIt() {
		String name = "日".repeat(200);
		assertThat(this.client.newSession(new NewSession(SessionName.parse(name), null)).name()).isEqualTo(name);
	}

	@Test
	void newSessionWhenTmuxChangesTheNameLeavesNone() {
		this.server.startSession("other");
		SessionName changed = new SessionName("a.b");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.client.newSession(new NewSession(changed, null)))
			.withMessageStartingWith("tmux cannot give a session the name 'a.b'.");
		assertThat(this.client.sessions()).extracting(TmuxSession::name).containsExactly("other");
	}

	@Test
	void newSessionStartsInItsFolder() throws Exception {
		Path folder = Files.createDirectory(this.server.directory().resolve("a #{pane_id} 'b;"));
		this.client.newSession(new NewSession(new SessionName("work"), folder.toString()));
		TmuxContract.await(() -> this.client.panes().getFirst().directory().equals(folder.toString()));
	}

	@Test
	void sessionsWhenOnlyOurOwnClientIsAttachedAreNot() {
		this.server.startSession("work");
		this.client.panes();
		assertThat(this.client.sessions()).extracting(TmuxSession::attached).containsExactly(false);
	}

	@Test
	void killWhenTargetIsUnknownNamesTheRemedy() {
		for (int running = 0; running < 2; running++) {
			assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> this.client.kill(new PaneId("%99")))
				.withMessage("No pane has the id %99. Run 'pane list' to see the panes.");
			assertThatExceptionOfType(SessionNotFoundException.class)
				.isThrownBy(() -> this.client.kill(new SessionId("$99")));
			this.server.startSession("work" + running);
		}
	}

	@Test
	void everythingWhenPaneIsUnknownSaysSo() {
		this.server.startSession("work");
		PaneId id = new PaneId("%99");
		List<Runnable> calls = List.of(() -> this.client.pane(id), () -> this.client.capture(id, 0),
				() -> this.client.capture(id, 10), () -> this.client.sendKeys(id, List.of("Enter")),
				() -> this.client.sendKeys(id, List.of()), () -> this.client.sendText(id, "x"),
				() -> this.client.sendText(id, ""), () -> this.client.paste(id, "x"), () -> this.client.paste(id, ""),
				() -> this.client.setOptions(id, Map.of("@a", "b")), () -> this.client.setOptions(id, Map.of()),
				() -> this.client.restart(id, TmuxContract.program("work", "w", List.of("true", "x"))));
		for (Runnable call : calls) {
			assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(call::run);
		}
		assertThat(this.server.tmux("list-buffers")).isEmpty();
	}

	@Test
	void setOptionsWhenValueHasControlCharacterRefuses() {
		this.server.startSession("work");
		PaneId id = this.client.panes().getFirst().id();
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.client.setOptions(id, Map.of("@a", "b\nc")));
		this.client.setOptions(id, Map.of("@a", ODD, "@b", "-g", "@c", ""));
		assertThat(this.client.pane(id, "@a", "@b", "@c").options()).isEqualTo(Map.of("@a", ODD, "@b", "-g"));
	}

	@Test
	void anythingWhenUserHooksAddOutputStillReadsItsOwn() {
		this.server.startSession("work");
		for (String hook : List.of("after-list-panes", "after-list-sessions", "after-display-message",
				"after-new-window", "after-set-option", "client-attached", "after-send-keys")) {
			this.server.tmux("set-hook", "-g", hook, "display-message -p hook ; list-buffers ; show-options -g status");
		}
		PaneId id = this.client.start(TmuxContract.program("work", "w", List.of("sleep", "1000")));
		assertThat(this.client.panes()).extracting(TmuxPane::id).contains(id);
		assertThat(this.client.sessions()).hasSize(1);
		this.client.sendKeys(id, List.of("x"));
		assertThat(this.client.panes(PaneFilter.of(List.of(id)), PaneFormat.overview()))
			.extracting(PaneOverview::windowName)
			.containsExactly("w");
	}

	@Test
	void callsWhenSessionsAndServersComeAndGoFollowThem() {
		this.server.startSession("one");
		this.server.startSession("two");
		for (int i = 0; i < 3; i++) {
			assertThat(this.client.sessions()).hasSize(2);
			this.client.kill(this.client.sessions().getFirst().id());
			assertThat(this.client.sessions()).hasSize(1);
			this.server.tmux("kill-session", "-t", this.client.sessions().getFirst().id().value());
			assertThat(this.client.sessions()).isEmpty();
			this.server.startSession("one");
			assertThat(this.client.sessions()).hasSize(1);
			this.client.killServer();
			assertThat(this.client.panes()).isEmpty();
			this.client.newSession(new NewSession(new SessionName("one"), null));
			this.server.startSession("two");
		}
	}

	@Test
	void callsWhenManyThreadsMakeThemGetTheirOwnAnswers() throws Exception {
		this.server.startSession("work");
		List<PaneId> ids = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			PaneId id = this.client.start(TmuxContract.program("work", "w" + i, List.of("sleep", "1000")));
			this.client.setOptions(id, Map.of("@me", "me" + i));
			ids.add(id);
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
			List<Callable<Boolean>> calls = IntStream.range(0, 320).<Callable<Boolean>>mapToObj((i) -> () -> {
				PaneId id = ids.get(i % 16);
				this.client.setOptions(id, Map.of("@n", "n" + i));
				return ("me" + (i % 16)).equals(this.client.pane(id, "@me").options().get("@me"))
						&& this.client.capture(id, 1).screenLines() > 0;
			}).toList();
			for (Future<Boolean> call : threads.invokeAll(calls)) {
				assertThat(call.get()).isTrue();
			}
		}
	}

}
