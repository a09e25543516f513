package io.github.tmuxorc.tmux;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RepeatedKillTests {

	private final RuntimeException gone = new PaneNotFoundException("%1");

	private final RuntimeException lost = new TmuxConnectionLostException("kill-pane");

	private final Deque<RuntimeException> outcomes = new ArrayDeque<>();

	private int attempts;

	@Test
	void killWhenTheAnswerIsLostAndItIsGoneIsDone() {
		kill(false, List.of(this.lost));
		assertThat(this.attempts).isEqualTo(1);
	}

	@Test
	void killWhenTheAnswerIsLostAndItIsThereIsRepeated() {
		kill(true, List.of(this.lost, this.lost));
		assertThat(this.attempts).isEqualTo(3);
	}

	@Test
	void killWhenTheAnswerIsLostAndItGoesMeanwhileIsDone() {
		kill(true, List.of(this.lost, this.gone));
		assertThat(this.attempts).isEqualTo(2);
	}

	@Test
	void killOfWhatWasNeverThereFails() {
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> kill(false, List.of(this.gone)));
	}

	@Test
	void killWhenNoAnswerEverComesFails() {
		assertThatExceptionOfType(TmuxConnectionLostException.class)
			.isThrownBy(() -> kill(true, List.of(this.lost, this.lost, this.lost, this.lost, this.lost, this.lost)));
		assertThat(this.attempts).isEqualTo(5);
	}

	private void kill(boolean there, List<RuntimeException> failures) {
		this.outcomes.addAll(failures);
		RepeatedKill.run(() -> {
			this.attempts++;
			RuntimeException failure = this.outcomes.poll();
			if (failure != null) {
				throw failure;
			}
		}, () -> there);
	}

}
