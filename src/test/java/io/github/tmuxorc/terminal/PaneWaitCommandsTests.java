package io.github.tmuxorc.terminal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaneWaitCommandsTests extends WaitedPane {

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

}
