package io.github.tmuxorc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A table of what was measured, beside what is wanted.
 */
final class Report {

	private static final double BYTES_PER_MEGABYTE = 1_000_000;

	private static final int HEAD_ROWS = 2;

	private final List<List<String>> rows = new ArrayList<>();

	Report() {
		this.rows.add(List.of("What", "Runs", "Median", "95 %", "Ratio", "Target", ""));
		this.rows.add(List.of("---", "---", "---", "---", "---", "---", "---"));
	}

	boolean isEmpty() {
		return this.rows.size() == HEAD_ROWS;
	}

	void base(String what, Samples samples) {
		row(what, samples, millis(samples.medianMillis()), "", "", "");
	}

	/**
	 * Compare the medians of two kinds of run.
	 * @param what was measured
	 * @param samples the measured runs
	 * @param base the runs that they are compared with
	 * @param name of those
	 * @param target the ratio that is wanted; null if none is
	 */
	void medians(String what, Samples samples, Samples base, String name, @Nullable Double target) {
		compare(what, samples, millis(samples.medianMillis()), samples.medianMillis() / base.medianMillis(), name,
				target);
	}

	/**
	 * Compare the slowest twentieth of two kinds of run.
	 * @param what was measured
	 * @param samples the measured runs
	 * @param base the runs that they are compared with
	 * @param name of those
	 * @param target the ratio that is wanted; null if none is
	 */
	void p95(String what, Samples samples, Samples base, String name, @Nullable Double target) {
		compare(what, samples, "", samples.p95Millis() / base.p95Millis(), name, target);
	}

	private void compare(String what, Samples samples, String median, double ratio, String name,
			@Nullable Double target) {
		row(what, samples, median, format("%.2f × ", ratio) + name, (target != null) ? format("≤ %.1f ×", target) : "",
				verdict(ratio, target));
	}

	private void row(String what, Samples samples, String median, String ratio, String target, String verdict) {
		this.rows.add(List.of(what, String.valueOf(samples.count()), median, millis(samples.p95Millis()), ratio, target,
				verdict));
	}

	private static String millis(double millis) {
		return format((millis < 10) ? "%.3f ms" : "%.0f ms", millis);
	}

	void size(String what, long bytes, double target) {
		double megabytes = bytes / BYTES_PER_MEGABYTE;
		this.rows.add(List.of(what, "1", format("%.1f MB", megabytes), "", "", format("≤ %.0f MB", target),
				verdict(megabytes, target)));
	}

	/**
	 * Compare the median of durations with an absolute target.
	 * @param what was measured
	 * @param samples the measured runs
	 * @param target the milliseconds that are wanted
	 */
	void median(String what, Samples samples, double target) {
		row(what, samples, millis(samples.medianMillis()), "", format("≤ %.0f ms", target),
				verdict(samples.medianMillis(), target));
	}

	void share(String what, double percent, @Nullable Double target) {
		this.rows.add(List.of(what, "1", format("%.2f %%", percent), "", "",
				(target != null) ? format("≤ %.0f %%", target) : "", verdict(percent, target)));
	}

	void count(String what, int count, double target) {
		this.rows
			.add(List.of(what, "1", String.valueOf(count), "", "", format("≤ %.0f", target), verdict(count, target)));
	}

	private static String verdict(double measured, @Nullable Double target) {
		if (target == null) {
			return "";
		}
		return (measured <= target) ? "ok" : "MISSED";
	}

	private static String format(String format, Object value) {
		return String.format(Locale.ROOT, format, value);
	}

	@Override
	public String toString() {
		return new Table(this.rows).toString();
	}

}
