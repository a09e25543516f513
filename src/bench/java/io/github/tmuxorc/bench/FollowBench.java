package io.github.tmuxorc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what it takes to follow agents, and how soon a change is seen.
 */
final class FollowBench {

	private static final int AGENTS = 50;

	private static final Duration SETTLE = Duration.ofSeconds(10);

	private static final Duration IDLE = Duration.ofSeconds(60);

	private static final int CLIENTS = 8;

	private static final int ROUNDS_WITH_EVENTS = 2;

	private static final int ROUNDS_WITHOUT = 4;

	/** A wait looks by itself for 3.2 s after its start: that must not be measured. */
	private static final int QUIET_MILLIS = 3400;

	private static final String WORK = "wait 3.6";

	private final Workplace workplace;

	private final Report report;

	private final Path socket;

	private final Random random = new Random(1);

	FollowBench(Workplace workplace, Report report) throws Exception {
		this.workplace = workplace;
		this.report = report;
		this.socket = workplace.startTmux("followed", "one");
	}

	void run() throws Exception {
		try {
			measure();
		}
		finally {
			this.workplace.endTmux(this.socket);
		}
	}

	private void measure() throws Exception {
		List<String> agents = IntStream.range(0, AGENTS).mapToObj((i) -> "demo" + i).toList();
		new DemoAgents(this.workplace, this.socket).start("demo", agents);
		measureIdle(agents);
		this.report.median("event to state seen", samples(agents.subList(0, CLIENTS), this::withEvents), 100);
		Path programs = Files.createDirectories(this.workplace.folder().resolve("config/tmux-orc/agents"));
		Files.writeString(programs.resolve("quiet.yaml"), demo().replaceFirst("(?m)^events: .*$", "events: none"));
		List<String> quiet = IntStream.range(0, CLIENTS).mapToObj((i) -> "quiet" + i).toList();
		new DemoAgents(this.workplace, this.socket).start("quiet", quiet);
		this.report.median("change to state seen, no events", samples(quiet, this::withoutEvents), 1200);
	}

	private static String demo() throws IOException {
		try (InputStream demo = FollowBench.class.getResourceAsStream("/config/agents/demo.yaml")) {
			return new String(Objects.requireNonNull(demo).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void measureIdle(List<String> agents) throws Exception {
		Path calls = this.workplace.folder().resolve("calls");
		Path tools = Files.createDirectory(this.workplace.folder().resolve("counted"));
		Path tmux = Files.writeString(tools.resolve("tmux"),
				"#!/bin/sh\necho \"$@\" >> " + calls + "\nPATH=${PATH#*:} exec tmux \"$@\"\n");
		if (!tmux.toFile().setExecutable(true)) {
			throw new IOException("Cannot make " + tmux + " executable");
		}
		String[] words = Stream
			.of(List.of("agent", "wait"), agents, List.of("--until", "any-change", "--timeout", "300"))
			.flatMap(List::stream)
			.toArray(String[]::new);
		Path errors = this.workplace.folder().resolve("wait-errors");
		List<String> command = this.workplace.tmuxOrc(this.socket, words);
		Process process = this.workplace.start(command, tools + ":" + Workplace.PATH, errors);
		try {
			Thread.sleep(SETTLE);
			int callsBefore = lines(calls);
			Duration start = ours(process.toHandle());
			Duration server = cpu(server());
			Thread.sleep(IDLE);
			if (!process.isAlive()) {
				throw new FailedRunException(command, "did not go on waiting", "", errors);
			}
			double nanos = IDLE.toNanos() / 100.0;
			this.report.share(AGENTS + " idle agents followed, CPU",
					ours(process.toHandle()).minus(start).toNanos() / nanos, 2.0);
			this.report.share("tmux server meanwhile, CPU", cpu(server()).minus(server).toNanos() / nanos, null);
			this.report.count("tmux processes started meanwhile", lines(calls) - callsBefore, 0);
		}
		finally {
			process.destroy();
		}
	}

	private ProcessHandle server() throws Exception {
		String pid = this.workplace.run(Workplace.tmux(this.socket, "display-message", "-p", "#{pid}")).output();
		return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
	}

	private static int lines(Path file) throws IOException {
		try (Stream<String> lines = Files.lines(file)) {
			return Math.toIntExact(lines.count());
		}
	}

	// Of our process and of tmux's client, which is a child of it.
	private static Duration ours(ProcessHandle process) {
		return Stream.concat(Stream.of(process), process.children())
			.map(FollowBench::cpu)
			.reduce(Duration.ZERO, Duration::plus);
	}

	private static Duration cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private Samples samples(List<String> agents, Measurement measurement) throws Exception {
		Samples samples = new Samples();
		List<List<Long>> all = inParallel(agents.stream().<Callable<List<Long>>>map((agent) -> () -> {
			try (McpConnection server = new McpConnection(this.workplace, this.socket)) {
				server.initialize();
				server.initialized();
				return measurement.measure(server, agent);
			}
		}).toList());
		all.forEach((nanos) -> nanos.forEach(samples::add));
		return samples;
	}

	private List<Long> withEvents(McpConnection server, String agent) throws Exception {
		Path events = events(agent);
		List<Long> nanos = new ArrayList<>();
		for (int round = 0; round < ROUNDS_WITH_EVENTS; round++) {
			Future<Instant> busy = wait(server, agent, "busy");
			Thread.sleep(QUIET_MILLIS);
			submit(agent);
			nanos.add(since(events, busy.get()));
			nanos.add(since(events, wait(server, agent, "idle").get()));
		}
		return nanos;
	}

	private List<Long> withoutEvents(McpConnection server, String agent) throws Exception {
		List<Long> nanos = new ArrayList<>();
		for (int round = 0; round < ROUNDS_WITHOUT; round++) {
			Future<Instant> busy = wait(server, agent, "busy");
			Thread.sleep(QUIET_MILLIS + this.random.nextInt(1000));
			nanos.add(Duration.between(submit(agent), busy.get()).toNanos());
			wait(server, agent, "idle").get();
		}
		return nanos;
	}

	private static Future<Instant> wait(McpConnection server, String agent, String state) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				server.call("agent_wait", "{\"agents\":[\"" + agent + "\"],\"until\":\"" + state + "\"}");
				return Instant.now();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, (task) -> Thread.ofPlatform().daemon().start(task));
	}

	/**
	 * Type and submit a message.
	 * @param agent to whom
	 * @return when Enter was pressed
	 */
	private Instant submit(String agent) throws Exception {
		String target = "=" + DemoAgents.SESSION + ":=" + agent;
		this.workplace.run(Workplace.tmux(this.socket, "send-keys", "-t", target, "-l", WORK));
		// Later than its window for pasted text.
		Thread.sleep(300);
		Instant start = Instant.now();
		this.workplace.run(Workplace.tmux(this.socket, "send-keys", "-t", target, "Enter"));
		return start;
	}

	private Path events(String agent) throws Exception {
		return Path.of(
				this.workplace
					.run(Workplace.tmux(this.socket, "display-message", "-p", "-t",
							"=" + DemoAgents.SESSION + ":=" + agent, "#{@orc_folder}"))
					.output()
					.strip(),
				"events.jsonl");
	}

	private static long since(Path events, Instant seen) throws IOException {
		return Math.max(0, Duration.between(Files.getLastModifiedTime(events).toInstant(), seen).toNanos());
	}

	private static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
		try (ExecutorService executor = Executors.newFixedThreadPool(calls.size())) {
			List<T> results = new ArrayList<>();
			for (Future<T> result : executor.invokeAll(calls)) {
				results.add(result.get());
			}
			return results;
		}
	}

	/**
	 * Takes durations with one client and one agent.
	 */
	private interface Measurement {

		List<Long> measure(McpConnection server, String agent) throws Exception;

	}

}
