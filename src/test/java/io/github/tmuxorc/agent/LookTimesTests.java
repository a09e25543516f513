package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.tmux.PaneId;

import static org.assertj.core.api.Assertions.assertThat;

class LookTimesTests {

	private static final PaneId ONE = new PaneId("%1");

	private static final PaneId TWO = new PaneId("%2");

	private static final long START = -5_000_000_000L;

	private final LookTimes times = new LookTimes(List.of(ONE, TWO), START);

	@Test
	void dueWhenNothingHappensIsSeldom() {
		assertThat(looks(60_000)).containsExactly(30L, 90L, 250L, 700L, 1500L, 3200L, 20_000L, 40_000L, 60_000L);
	}

	@Test
	void dueWhenAnAgentReportsIsSoonAndForItAlone() {
		looks(5000);
		changed(ONE, true, 5000);
		assertThat(this.times.due(START + millis(5000))).isEqualTo(Set.of(ONE));
		assertThat(looks(9000)).containsExactly(5030L, 5090L, 5250L, 5700L, 6500L, 8200L);
	}

	@Test
	void dueWhenTmuxTellsAgainAndAgainIsOnceForEachAndOnceItIsQuiet() {
		looks(5000);
		List<Long> looks = new ArrayList<>();
		for (long time = 5000; time < 9000; time += 1000) {
			changed(ONE, false, time);
			looks.addAll(looks(time + 999));
		}
		looks.addAll(looks(15_000));
		assertThat(looks).containsExactly(5000L, 6000L, 7000L, 8000L, 9200L, 11_200L);
	}

	@Test
	void dueWhenALookIsPlannedComesWhateverHappens() {
		this.times.plan(TWO, Duration.ofMillis(9200));
		changed(TWO, true, 100);
		assertThat(looks(15_000)).contains(9200L);
	}

	@Test
	void dueWhenAnotherPaneChangesIsNothing() {
		looks(5000);
		changed(new PaneId("%3"), true, 5000);
		assertThat(looks(15_000)).isEmpty();
	}

	private void changed(PaneId pane, boolean reported, long millis) {
		this.times.changed(new Following.Change(pane, reported), START + millis(millis));
	}

	// When somebody who sleeps until the next look would look, in milliseconds.
	private List<Long> looks(long until) {
		List<Long> looks = new ArrayList<>();
		for (long next; (next = this.times.next()) <= START + millis(until);) {
			assertThat(this.times.due(next)).isNotEmpty();
			looks.add((next - START) / 1_000_000);
		}
		return looks;
	}

	private static long millis(long millis) {
		return millis * 1_000_000;
	}

}
