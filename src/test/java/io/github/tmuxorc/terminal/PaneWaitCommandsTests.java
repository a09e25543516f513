package io.github.tmuxorc.terminal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.tmux.control.ClientTurns;
import io.github.tmuxorc.tmux.control.ControlTransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class PaneWaitCommandsTests {

	private static final int LIMIT = 30;

	private final ConcurrentLinkedQueue<String> reports = new ConcurrentLinkedQueue<>();

	private TmuxServer server;

	private TmuxClient client;

	private PaneCommands panes;

	private PaneWaitCommands waits;

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		use(server
			.client((program) -> new ControlTransport(program, new ProcessTransport(new SystemProgramRunner(), program),
					InstantSource.system(), new ClientTurns(server.directory()), true), Duration.ofSeconds(20)));
	}

	private void use(TmuxClient client) {
		this.client = client;
		this.panes = new PaneCommands(client, new SessionTargets(client), new OwnPane(client, Map.of(), Set.of()),
				(question) -> true);
		this.waits = new PaneWaitCommands(client, this.reports::add);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash --norc", "zsh -f", "dash", "fish --no-config" })
	void waitIsMetByOutputAndNotByItsEcho(String shell) {
		run("PS1='$ ' exec " + shell);
		KeysSent sent = type("sleep 1; echo READY");
		assertMetByOutput(await("READY", sent.position()));
		assertThat(this.reports).allMatch((report) -> report.contains("'READY' in %0"));
		type("sleep 1");
		type("echo READY");
		assertMetByOutput(await("READY", null));
		type("sleep 1; echo RE", "ADY");
		assertMetByOutput(await("READY", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash --norc", "zsh -f", "dash", "fish --no-config" })
	void waitIsNotMetByAnEchoThatIsWrapped(String shell) {
		run("PS1='$ ' exec " + shell);
		String filler = "x".repeat(100);
		for (String before : List.of(filler + " ", "x".repeat(62) + "\u6f22", "x".repeat(61) + "   ",
				"x".repeat(300))) {
			type("sleep 1; echo " + before + "READY");
			assertMetByLine((before + "READY").replaceAll(" +", " "), await("READY", null));
			// In the first row, and while the shell is busy.
			type("sleep 1");
			type("echo READY" + before);
			assertMetByLine("READY", await("READY", null));
		}
		type("sleep 1; echo '" + filler);
		type(filler + "READY'");
		assertMetByLine(filler + "READY", await("READY", null));
	}

	@Test
	void waitIsMetByOutputThatIsAPartOfTheEcho() {
		run("PS1='$ ' exec zsh -f");
		String part = "y".repeat(120) + "READY";
		type("sleep 1; echo " + "x".repeat(60) + "; echo " + part);
		PaneAwaited awaited = await("READY", null);
		assertThat(awaited.text().text().lines()).anyMatch((line) -> line.matches("x{60}"));
	}

	@Test
	void waitWhenAProgramPrintsWhatWasTypedIsMet() {
		run("exec cat");
		KeysSent sent = type("hello");
		PaneAwaited awaited = await("hello", sent.position());
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.MATCH);
		assertThat(awaited.text()).hasToString("hello\nhello");
	}

	@Test
	void waitWhenAProgramPrintsMoreThanWasTypedIsMet() {
		run("exec sed -u s/^/got:/");
		assertThat(await("got:hello", type("hello").position()).outcome()).isEqualTo(WaitOutcome.MATCH);
		assertThat(await("hello", type("hello").position()).text()).hasToString("hello\ngot:hello");
	}

	@Test
	void waitWhenNothingIsEchoedKeepsNoSecret() {
		run("stty -echo; printf 'Password: '; read secret; echo; echo \"got $secret\"; exec cat");
		KeysSent sent = type("s3cret-word");
		assertThat(this.server.tmux("show-options", "-p", "-t", "%0")).contains("@orc_typed")
			.doesNotContain("s3cret", "word");
		PaneAwaited awaited = await("got s3cret-word", sent.position());
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.MATCH);
	}

	@Test
	void waitWhenSomebodyTypesMeanwhileIsNotMetByThatEcho() throws Exception {
		run("PS1='$ ' exec bash --norc");
		CompletableFuture<PaneAwaited> awaited = CompletableFuture.supplyAsync(() -> await("READY", null));
		Awaitility.await().until(() -> !this.reports.isEmpty());
		type("sleep 1; echo READY");
		assertMetByOutput(awaited.get(LIMIT, TimeUnit.SECONDS));
	}

	@Test
	void waitSeesOnlyWhatIsNew() {
		run("PS1='$ ' exec bash --norc");
		KeysSent sent = type("echo OLD");
		PaneAwaited first = await("OLD", sent.position());
		assertThat(first.outcome()).isEqualTo(WaitOutcome.MATCH);
		Awaitility.await().until(() -> text().endsWith("\nOLD\n$"));
		PaneAwaited second = this.waits.await("%0", "OLD", null, null, null, null, null, 1);
		assertThat(second.outcome()).isEqualTo(WaitOutcome.TIMEOUT);
		assertThat(second.exitCode()).isEqualTo(ExitCode.TIME_LIMIT);
		assertThat(second.limit()).isEqualTo(1);
		assertThat(second.message()).isEqualTo("Waited 1 s for 'OLD', which did not come. "
				+ "Wait again with this position as 'since', or run 'pane capture %0' to see its screen.");
		assertThat(await("OLD", sent.position()).outcome()).isEqualTo(WaitOutcome.MATCH);
		assertThat(this.waits.await("%0", null, "^OLD$", null, null, null, second.position(), 0).outcome())
			.isEqualTo(WaitOutcome.TIMEOUT);
	}

	@Test
	void waitTakesThePromptAsAPattern() {
		run("PS1='$ ' exec bash --norc");
		KeysSent sent = type("sleep 1");
		PaneAwaited awaited = this.waits.await("%0", null, "^\\$ $", null, null, null, sent.position(), LIMIT);
		assertThat(awaited.text()).hasToString("$ sleep 1\n$");
	}

	@Test
	void waitWhenAStopPatternComesFailsAndNamesIt() {
		run("PS1='$ ' exec bash --norc");
		KeysSent sent = type("echo working; sleep 1; echo error: 42; sleep 100; echo done");
		PaneAwaited awaited = this.waits.await("%0", "done", null, null, null, List.of("panic", "error: [0-9]+"),
				sent.position(), LIMIT);
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.STOP);
		assertThat(awaited.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(awaited.message()).startsWith("The stop pattern 'error: [0-9]+' came after ")
			.contains("before 'done'");
		assertThat(awaited.text().text()).endsWith("working\nerror: 42");
	}

	@Test
	void waitForQuietIsMetOnceNothingIsWritten() {
		run("for i in 1 2 3 4 5 6 7 8; do echo $i; sleep 0.3; done; exec cat");
		PaneAwaited awaited = this.waits.await("%0", null, null, 1, null, null, null, LIMIT);
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.QUIET);
		assertThat(text()).endsWith("8");
	}

	@Test
	void waitWhenTheProgramEndsSaysHow() {
		this.server.tmux("new-session", "-d", "-s", "keep");
		this.server.tmux("set-option", "-g", "remain-on-exit", "on");
		for (Boolean exit : new Boolean[] { null, true }) {
			String pane = this.server.tmux("new-window", "-d", "-P", "-F", "#{pane_id}", "-t", "keep",
					"sleep 1; echo last words; sleep 0.5; exit 3");
			PaneAwaited awaited = this.waits.await(pane, "never", null, null, exit, null, null, LIMIT);
			assertThat(awaited.outcome()).isEqualTo((exit != null) ? WaitOutcome.EXIT : WaitOutcome.ENDED);
			assertThat(awaited.exitCode()).isEqualTo((exit != null) ? ExitCode.DONE : ExitCode.FAILED);
			assertThat(awaited.exitStatus()).isEqualTo(3);
			assertThat(awaited.text().text()).startsWith("last words");
			assertThat(this.waits.await(pane, null, null, null, true, null, null, LIMIT).exitStatus()).isEqualTo(3);
		}
	}

	@Test
	void waitWhenThePaneOrTheServerEndsEndsSoon() throws Exception {
		run("exec cat");
		this.server.tmux("split-window", "-d", "-t", "%0", "exec cat");
		CompletableFuture<PaneAwaited> closed = CompletableFuture
			.supplyAsync(() -> this.waits.await("%1", "x", null, null, null, null, null, 300));
		CompletableFuture<PaneAwaited> killed = CompletableFuture
			.supplyAsync(() -> this.waits.await("%0", "x", null, null, null, null, null, 300));
		Awaitility.await().until(() -> this.reports.size() >= 2);
		this.client.kill(new PaneId("%1"));
		assertThat(closed.get(LIMIT, TimeUnit.SECONDS).message()).startsWith("The pane was closed after ");
		assertThat(killed).isNotDone();
		this.server.tmux("kill-server");
		assertThat(killed.get(LIMIT, TimeUnit.SECONDS).outcome()).isEqualTo(WaitOutcome.ENDED);
	}

	@Test
	void waitForExitInAShellIsMetWhenItsProgramEnds() {
		run("PS1='$ ' exec bash --norc");
		type("sleep 2; echo finished");
		PaneAwaited awaited = this.waits.await("%0", null, null, null, true, null, null, LIMIT);
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.EXIT);
		assertThat(text()).endsWith("finished\n$");
	}

	@Test
	void waitWhenMuchIsWrittenIsMet() {
		run("PS1='$ ' exec bash --norc");
		KeysSent sent = type("seq 1 200000; echo DO''NE");
		PaneAwaited awaited = await("DONE", sent.position());
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.MATCH);
		assertThat(awaited.note()).isNotNull();
		sent = type("sleep 1; seq 1 5000; echo MID''DLE; seq 1 300000");
		assertThat(await("MIDDLE", sent.position()).outcome()).isEqualTo(WaitOutcome.MATCH);
		sent = type("sleep 1; seq 1 300000");
		assertThat(this.waits.await("%0", null, "^77777$", null, null, null, sent.position(), LIMIT).outcome())
			.isEqualTo(WaitOutcome.MATCH);
	}

	@Test
	void waitWhenControlModeDoesNotWorkLooksByItself() {
		use(this.server.client());
		run("PS1='$ ' exec bash --norc");
		assertMetByOutput(await("READY", type("sleep 1; echo READY").position()));
		assertThat(this.waits.await("%0", null, null, 1, null, null, null, LIMIT).outcome())
			.isEqualTo(WaitOutcome.QUIET);
		CompletableFuture<PaneAwaited> closed = CompletableFuture
			.supplyAsync(() -> this.waits.await("%0", "x", null, null, null, null, null, 300));
		this.server.tmux("kill-server");
		assertThat(closed.handle((awaited, failure) -> "ended").join()).isEqualTo("ended");
	}

	@Test
	void waitWhenInterruptedStops() throws InterruptedException {
		run("exec cat");
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
		Thread thread = Thread.ofVirtual().start(() -> {
			try {
				await("x", null);
			}
			catch (FailedException ex) {
				failure.set(ex);
			}
		});
		Awaitility.await().until(() -> !this.reports.isEmpty());
		thread.interrupt();
		thread.join(Duration.ofSeconds(LIMIT));
		assertThat(failure.get())
			.hasMessage("The wait for 'x' in %0 was interrupted. Run 'pane capture %0' to see its screen.");
	}

	@Test
	void waitWhenInputIsWrongSaysSo() {
		run("exec cat");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.waits.await("%0", null, null, null, null, null, null, null))
			.withMessage("There is nothing to wait for. Give a text, 'pattern', 'quiet' or 'exit'.");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.waits.await("%0", "x", null, null, null, List.of("("), null, null));
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.waits.await("%0", "x", null, null, null, null, "nonsense", null));
		assertThatExceptionOfType(PaneNotFoundException.class)
			.isThrownBy(() -> this.waits.await("%9", "x", null, null, null, null, null, null));
	}

	private static void assertMetByOutput(PaneAwaited awaited) {
		assertThat(awaited.outcome()).as("%s", awaited).isEqualTo(WaitOutcome.MATCH);
		assertThat(awaited.exitCode()).isEqualTo(ExitCode.DONE);
		// A shell that does not draw its line anew prints it behind its prompts.
		assertThat(awaited.text().text().lines()).as("%s", awaited).anyMatch((line) -> line.matches("(\\$ )*READY"));
	}

	private static void assertMetByLine(String begin, PaneAwaited awaited) {
		assertThat(awaited.outcome()).as("%s", awaited).isEqualTo(WaitOutcome.MATCH);
		assertThat(awaited.text().text().lines()).as("%s", awaited)
			.anyMatch((line) -> line.replaceFirst("^(\\$ )*", "").startsWith(begin));
	}

	private PaneAwaited await(String text, @Nullable String since) {
		return this.waits.await("%0", text, null, null, null, null, since, LIMIT);
	}

	private String text() {
		return this.panes.capture("%0", 1000, null, null, null).text().text();
	}

	private void run(String command) {
		this.server.tmux("new-session", "-d", "-s", "work", "-x", "80", "-y", "24",
				"exec sh -c \"" + command.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + "\"");
		if (command.contains("PS1")) {
			Awaitility.await().until(() -> !text().isEmpty());
		}
	}

	private KeysSent type(String... texts) {
		KeysSent first = this.panes.sendKeys("%0", List.of(texts[0]), true);
		for (int i = 1; i < texts.length; i++) {
			this.panes.sendKeys("%0", List.of(texts[i]), true);
		}
		this.panes.sendKeys("%0", List.of("Enter"), null);
		return first;
	}

}
