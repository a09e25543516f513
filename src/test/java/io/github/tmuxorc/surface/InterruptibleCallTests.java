package io.github.tmuxorc.surface;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class InterruptibleCallTests {

	private final Terminal terminal = terminal();

	@Test
	void runWhenCommandFailsTellsHow() throws Exception {
		IllegalStateException failure = new IllegalStateException();
		InterruptibleCall.Outcome outcome = new InterruptibleCall(this.terminal).run(() -> {
			throw failure;
		});
		assertThat(outcome.failure()).isSameAs(failure);
		assertThat(outcome.interrupted()).isFalse();
	}

	@Test
	void runWhenInterruptedInterruptsTheCommand() throws Exception {
		InterruptibleCall.Outcome outcome = new InterruptibleCall(this.terminal).run(() -> {
			this.terminal.raise(Terminal.Signal.INT);
			awaitForever();
		});
		assertThat(outcome.interrupted()).isTrue();
		assertThat(outcome.failure()).hasMessage("woken");
	}

	@Test
	void runWhenInterruptedTwiceLeavesACommandThatDoesNotEnd() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		InterruptibleCall.Outcome outcome = new InterruptibleCall(this.terminal).run(() -> {
			this.terminal.raise(Terminal.Signal.INT);
			this.terminal.raise(Terminal.Signal.INT);
			while (end.getCount() > 0) {
				Thread.onSpinWait();
			}
		});
		end.countDown();
		assertThat(outcome.interrupted()).isTrue();
		assertThat(outcome.failure()).isNull();
	}

	private static void awaitForever() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("woken", ex);
		}
	}

	private static Terminal terminal() {
		try {
			return new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
