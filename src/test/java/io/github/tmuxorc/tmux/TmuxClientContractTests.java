package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
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
public abstract class TmuxClientContractTests {

	private static final String ODD = "a 'b' \"c\" | d;e {f} #g ~h $i %j =k \\l `m` é 日本 👩‍👩‍👧;";

	private TmuxServer server;

	private TmuxClient client;

	protected abstract TmuxClient client(TmuxServer server);

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		this.client = client(server);
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
		PaneId pane = this.client.start(program(name, "w", List.of("sleep", "1000")));
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
		await(() -> this.client.panes().getFirst().directory().equals(folder.toString()));
	}

	@Test
	void startWhenProgramEndsSoonKeepsScreenStatusAndOptions() {
		// Not at once: what was printed in the moment of the end was missing once, and it
		// is
		// not known whether tmux or the terminal of the kernel had lost it.
		for (String session : List.of("new", "new")) {
			PaneId id = this.client.start(new PaneProgram(new SessionName(session), ODD, "/", Map.of("A", ODD),
					List.of("sh", "-c", "printf '%s' \"$A\"; sleep 0.3; exit 7"),
					Map.of("@orc_name", ODD, "@orc_b", "-x")));
			TmuxPane pane = ended(id);
			assertThat(pane.deadStatus()).isEqualTo(7);
			assertThat(pane.windowName()).isEqualTo(this.client.pane(id).windowName());
			assertThat(pane.options()).containsOnly(Map.entry("@orc_name", ODD), Map.entry("@orc_b", "-x"));
			assertThat(String.join("", this.client.capture(id, 10).lines())).startsWith(ODD);
		}
		assertThat(this.server.tmux("show-environment", "-t", "new")).doesNotContain("A=");
	}

	@Test
	void startWhenSignalEndsProgramTellsTheSignal() {
		PaneId id = this.client.start(program("work", "w", List.of("sh", "-c", "kill -9 $$")));
		assertThat(ended(id).deadStatus()).isEqualTo(128 + 9);
	}

	@Test
	void paneWhenProgramWithSeveralThreadsEndedTellsItsStatus() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<PaneId> ids = Stream.generate(() -> this.client.start(program("work", "w", List.of(java, "NoSuchClass"))))
			.limit(5)
			.toList();
		for (PaneId id : ids) {
			await(() -> Integer.valueOf(1).equals(this.client.pane(id).deadStatus()));
		}
	}

	@Test
	void startWhenProgramIsOneWordRunsItWithoutShell() throws Exception {
		Path program = this.server.directory().resolve("pro gram;");
		Files.writeString(program, "#!/bin/sh\necho started; exec sleep 1000\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
		PaneId id = this.client.start(program("work", "w", List.of(program.toString())));
		await(() -> this.client.capture(id, 0).lines().getFirst().equals("started"));
	}

	@Test
	void startWhenSettingsAreUnusualStillWorks() {
		this.server.startSession("work");
		for (String option : List.of("renumber-windows on", "base-index 5", "default-command false",
				"automatic-rename on", "allow-rename on")) {
			this.server.tmux(("set-option -g " + option).split(" "));
		}
		this.server.tmux("set-option", "-gw", "pane-base-index", "3");
		PaneId id = this.client.start(program("work", "mine", List.of("sleep", "1000")));
		PaneId other = this.client.start(program("fresh", "mine", List.of("sleep", "1000")));
		assertThat(this.client.pane(id).windowName()).isEqualTo("mine");
		assertThat(this.client.pane(other).windowName()).isEqualTo("mine");
		assertThat(this.server.tmux("display-message", "-p", "-t", "=work:", "#{window_index}")).isEqualTo("0");
	}

	@Test
	void restartWhenProgramRunsOrEndedTakesItsPlace() {
		this.server.startSession("work");
		PaneId first = this.client.panes().getFirst().id();
		PaneId id = this.client.start(new PaneProgram(new SessionName("work"), "w", "/", Map.of(),
				List.of("sh", "-c", "printf '\\033]2;old\\033\\\\'; echo old; exec sleep 1000"),
				Map.of("@orc_name", "a", "@orc_b", "old")));
		await(() -> this.client.pane(id).title().equals("old"));
		for (int status : List.of(7, 8)) {
			this.client.restart(id, new PaneProgram(new SessionName("ignored"), "ignored", "/tmp", Map.of("A", ODD),
					List.of("sh", "-c", "pwd; printf '%s' \"$A\"; sleep 0.3; exit " + status), Map.of("@orc_b", "")));
			await(() -> Integer.valueOf(status).equals(this.client.pane(id).deadStatus()));
			TmuxPane pane = this.client.pane(id, "@orc_name", "@orc_b");
			assertThat(pane.title()).isEmpty();
			assertThat(pane.windowName()).isEqualTo("w");
			assertThat(pane.options()).containsOnly(Map.entry("@orc_name", "a"));
			assertThat(String.join("", this.client.capture(id, 10).lines())).contains("/tmp" + ODD);
		}
		assertThat(this.client.panes()).extracting(TmuxPane::id).containsExactly(first, id);
		assertThat(this.client.pane(first).active()).isTrue();
		assertThat(this.server.tmux("display-message", "-p", "-t", "=work:", "#{pane_id}")).isEqualTo(first.value());
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
				() -> this.client.restart(id, program("work", "w", List.of("true", "x"))));
		for (Runnable call : calls) {
			assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(call::run);
		}
		assertThat(this.server.tmux("list-buffers")).isEmpty();
	}

	@Test
	void panesWhenNamesAreOddReadsEachExactly() {
		String work = "odd ;|,\"'#";
		for (int i = 0; i < 50; i++) {
			this.client.start(new PaneProgram(new SessionName(work), i + "\t" + ODD, "/", Map.of("T", title(i)),
					List.of("sh", "-c", "printf '\\033]2;%s\\033\\\\' \"$T\"; exec sleep 1000"),
					Map.of("@orc_name", i + ODD)));
		}
		List<TmuxPane> panes = this.client.panes("@orc_name", "@none");
		assertThat(panes).hasSize(50);
		assertThat(panes).allSatisfy((pane) -> assertThat(pane.sessionName()).isEqualTo(work));
		assertThat(panes).extracting((pane) -> pane.options().get("@orc_name"))
			.containsExactlyElementsOf(IntStream.range(0, 50).mapToObj((i) -> i + ODD).toList());
		await(() -> this.client.panes()
			.stream()
			.map(TmuxPane::title)
			.toList()
			.equals(IntStream.range(0, 50).mapToObj(TmuxClientContractTests::title).toList()));
	}

	private static String title(int number) {
		return number + " ".repeat(number % 3) + "|%1|#{x} " + ODD;
	}

	@Test
	void captureWhenScreenLooksLikeTheProtocolReadsAllOfIt() {
		List<String> lines = List.of("%begin 1 2 1", "%end 1 2 1", "%error 1 2 1", "%exit", "%output %1 x", "",
				"%end 1795350976 450 1", "é日本 ;'\"#{x}");
		PaneId id = shows(String.join("\n", lines));
		await(() -> this.client.capture(id, 0).lines().contains(lines.getLast()));
		assertThat(this.client.capture(id, 0).lines()).startsWith(lines.toArray(new String[0]));
	}

	@Test
	void faintWhenSomeIsFaintReadsOnlyThat() {
		PaneId id = shows("plain\nd\033[2melete \033[38;5;2mall\033[0m now");
		await(() -> this.client.capture(id, 0).lines().contains("delete all now"));
		assertThat(this.client.faint(id, 1)).isEqualTo("elete all");
		assertThat(this.client.faint(id, 0)).isEmpty();
		assertThat(this.client.faint(new PaneId("%999"), 0)).isEmpty();
	}

	@Test
	void captureWhenHistoryIsAskedForReadsItAboveTheScreen() {
		String text = String.join("\n", IntStream.rangeClosed(1, 100).mapToObj((i) -> "line " + i).toList());
		PaneId id = shows(text + "\n" + "w".repeat(200) + "\nlast");
		await(() -> this.client.capture(id, 0).lines().contains("last"));
		PaneCapture screen = this.client.capture(id, 0);
		assertThat(screen.lines()).hasSize(screen.screenLines()).contains("w".repeat(200));
		PaneCapture all = this.client.capture(id, 10_000);
		assertThat(all.lines()).startsWith("line 1", "line 2").hasSize(103);
		assertThat(all.lines().subList(all.lines().size() - all.screenLines(), all.lines().size()))
			.isEqualTo(screen.lines());
		assertThat(this.client.capture(id, 2).lines()).hasSize(screen.screenLines() + 2);
		assertThat(all.historySize()).isEqualTo(81);
	}

	@Test
	void sendTextWhenPaneIsInCopyModeTypesAllOfIt() throws IOException {
		String text = "-l 'x' ;" + "é".repeat(5000) + ";";
		PaneId id = reads(text + "\n");
		this.server.tmux("copy-mode", "-t", id.value());
		this.client.sendText(id, text);
		assertThat(this.server.tmux("display-message", "-p", "-t", id.value(), "#{pane_in_mode}")).isEqualTo("0");
		this.client.sendKeys(id, List.of("Enter"));
		assertThat(typed(id)).isEqualTo(text + "\n");
	}

	@Test
	void pasteWhenTextHasKeysAndQuotesPastesTextOnly() throws IOException {
		String text = "a\tb ;\n\n'[201~\n#{x} é;\n";
		PaneId id = reads(text);
		this.client.paste(id, "a\tb ;\n\n'\u001b[201~\u0003\u009b\r\n#{x} é;\n");
		assertThat(typed(id)).isEqualTo(text);
		assertThat(this.server.tmux("list-buffers")).isEmpty();
	}

	@Test
	void sendKeysWhenOneIsUnknownPressesNone() throws IOException {
		PaneId id = reads("y;-~'é \n");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.client.sendKeys(id, List.of("x", "Entr")))
			.withMessageStartingWith("tmux knows no key called 'Entr'. Did you mean Enter?");
		this.client.sendKeys(id, List.of("y", ";", "-", "~", "'", "é", "Space", "Enter"));
		assertThat(typed(id)).isEqualTo("y;-~'é \n");
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
		PaneId id = this.client.start(program("work", "w", List.of("sleep", "1000")));
		assertThat(this.client.panes()).extracting(TmuxPane::id).contains(id);
		assertThat(this.client.sessions()).hasSize(1);
		this.client.sendKeys(id, List.of("x"));
		assertThat(this.client.pane(id).windowName()).isEqualTo("w");
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
			PaneId id = this.client.start(program("work", "w" + i, List.of("sleep", "1000")));
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

	@Test
	void followWhenSomethingHappensInAPaneTellsIt() {
		PaneId one = marked("work", "0");
		PaneId other = marked("other", "a,b }");
		PaneId plain = this.client.start(program("work", "w", List.of("sleep", "1000")));
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription subscription = this.client.follow(told::addAll, "@mark", "@event");
		await(() -> told.containsAll(Set.of(one, other)));
		told.clear();
		this.client.setOptions(other, Map.of("@event", "Stop\u00a01"));
		await(() -> told.remove(other));
		this.server.tmux("select-pane", "-t", other.value(), "-T", "%exit \u00e9");
		await(() -> told.remove(other));
		this.client.sendKeys(other, List.of("a", "Enter"));
		await(() -> told.remove(other));
		assertThat(told).doesNotContain(one);
		PaneId added = marked("third", "c");
		await(() -> told.remove(added));
		this.client.kill(added);
		await(() -> told.remove(added));
		this.client.sendKeys(one, List.of("C-d"));
		await(() -> told.remove(one));
		assertThat(this.client.pane(one).dead()).isTrue();
		subscription.close();
		assertThat(told).doesNotContain(plain);
	}

	@Test
	void followWhenAllHaveTheMarkTellsOfAll() {
		PaneId plain = this.client.start(program("work", "w", List.of("cat")));
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription subscription = this.client.follow(told::addAll, "pane_id");
		await(() -> told.remove(plain));
		this.server.tmux("select-pane", "-t", plain.value(), "-T", "new");
		await(() -> told.remove(plain));
		this.client.kill(plain);
		await(() -> told.remove(plain));
		subscription.close();
	}

	@Test
	void followWhenSessionsAndServersEndGoesOn() {
		marked("one", "a");
		PaneId two = marked("two", "b");
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription subscription = this.client.follow(told::addAll, "@mark");
		await(() -> told.remove(two));
		// Whichever we are attached to.
		this.client.kill(this.client.pane(two).session());
		await(() -> told.remove(two));
		PaneId again = marked("two", "b");
		await(() -> told.remove(again));
		this.server.tmux("kill-session", "-t", "=one");
		this.server.tmux("send-keys", "-t", again.value(), "a", "Enter");
		await(() -> told.remove(again));
		this.client.killServer();
		await(() -> told.remove(again));
		PaneId next = marked("next", "c");
		await(() -> told.remove(next));
		subscription.close();
	}

	@Test
	void followWhenItIsClosedTellsNoMore() {
		PaneId pane = marked("work", "a");
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription closed = this.client.follow(told::addAll, "@mark");
		await(() -> told.remove(pane));
		closed.close();
		Set<PaneId> later = ConcurrentHashMap.newKeySet();
		TmuxSubscription open = this.client.follow(later::addAll, "@mark");
		await(() -> later.remove(pane));
		this.server.tmux("select-pane", "-t", pane.value(), "-T", "new");
		await(() -> later.remove(pane));
		open.close();
		assertThat(told).isEmpty();
	}

	private PaneId marked(String session, String mark) {
		return this.client.start(
				new PaneProgram(new SessionName(session), "w", "/", Map.of(), List.of("cat"), Map.of("@mark", mark)));
	}

	private static PaneProgram program(String session, String window, List<String> command) {
		return new PaneProgram(new SessionName(session), window, "/", Map.of(), command, Map.of());
	}

	private PaneId shows(String text) {
		return this.client.start(new PaneProgram(new SessionName("work"), "w", "/", Map.of("T", text),
				List.of("sh", "-c", "printf '%s\\n' \"$T\"; exec sleep 1000"), Map.of()));
	}

	private PaneId reads(String expected) {
		int bytes = expected.getBytes(StandardCharsets.UTF_8).length;
		PaneId id = this.client
			.start(program("work", "w", List.of("sh", "-c", "stty -icanon -echo; echo ready; head -c " + bytes + " >'"
					+ this.server.directory().resolve("typed") + "'")));
		await(() -> this.client.capture(id, 0).lines().getFirst().equals("ready"));
		return id;
	}

	private String typed(PaneId id) throws IOException {
		ended(id);
		return Files.readString(this.server.directory().resolve("typed"));
	}

	private TmuxPane ended(PaneId id) {
		await(() -> this.client.pane(id).deadStatus() != null);
		return this.client.pane(id, "@orc_name", "@orc_b");
	}

	private static void await(Callable<Boolean> condition) {
		Awaitility.await().until(condition);
	}

}
