package io.github.tmuxorc.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs the hook's command once for each event, one after the other, beside the program.
 */
final class HookRunner implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Duration LAST_WAIT = Duration.ofSeconds(3);

	private static final String LAST = "";

	private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();

	private final String command;

	private final Thread thread;

	/**
	 * Create the runner and begin.
	 * @param command what {@code sh} runs, with the event's name added as last word
	 */
	HookRunner(String command) {
		this.command = command;
		this.thread = Thread.ofPlatform().daemon().name("hooks").start(this::run);
	}

	void report(String event, Map<String, Object> fields) {
		this.reports.add(new Report(event, fields));
	}

	/**
	 * Wait for the hooks of what was reported, for a while.
	 */
	@Override
	public void close() {
		report(LAST, Map.of());
		try {
			this.thread.join(LAST_WAIT);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		try {
			for (Report report = this.reports.take(); !report.event.equals(LAST); report = this.reports.take()) {
				run(report);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run(Report report) throws InterruptedException {
		String json = Json.write(report.fields);
		Process process;
		try {
			process = new ProcessBuilder("sh", "-c", this.command + " " + report.event)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			// A hook that cannot be run must not disturb the agent.
			return;
		}
		Thread.ofPlatform().daemon().name("hook input").start(() -> feed(process, json));
		if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
			process.destroyForcibly();
		}
	}

	private static void feed(Process process, String json) {
		try (OutputStream input = process.getOutputStream()) {
			input.write((json + "\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// A hook need not read what it is given.
		}
	}

	private record Report(String event, Map<String, Object> fields) {

	}

}
