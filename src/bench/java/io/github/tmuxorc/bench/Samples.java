package io.github.tmuxorc.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Durations of one kind of run.
 */
final class Samples {

	private static final double NANOS_PER_MILLI = 1_000_000;

	private final List<Long> nanos = new ArrayList<>();

	void add(long nanos) {
		this.nanos.add(nanos);
	}

	void clear() {
		this.nanos.clear();
	}

	int count() {
		return this.nanos.size();
	}

	double medianMillis() {
		List<Long> sorted = this.nanos.stream().sorted().toList();
		int middle = sorted.size() / 2;
		long median = (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
		return median / NANOS_PER_MILLI;
	}

	double p95Millis() {
		List<Long> sorted = this.nanos.stream().sorted().toList();
		return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1) / NANOS_PER_MILLI;
	}

}
