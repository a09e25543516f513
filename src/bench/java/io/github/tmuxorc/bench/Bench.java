package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the built program folder against the least that would do, and prints a table.
 * A missed target is no failure, since machines are noisy; a program that fails is.
 */
final class Bench {

	private static final int WARM_UP_ROUNDS = 3;

	private static final int ROUNDS = 21;

	private static final int WARM_UP_CALLS = 200;

	private static final int BLOCKS = 20;

	private static final int CALLS_IN_BLOCK = 50;

	private static final int PROCESSES_IN_BLOCK = 10;

	private static final int SENDS_TO_EACH = 50;

	private static final Duration SETTLE = Duration.ofSeconds(5);

	private static final String FLOOR = "floor";

	private static final String TMUX = "tmux process";

	private final Report report = new Report();

	private final Path buildFolder;

	private final Workplace workplace;

	private final Sizes sizes;

	private Bench(Path program, Path buildFolder) throws IOException {
		this.buildFolder = buildFolder;
		this.workplace = new Workplace(program);
		this.sizes = new Sizes(program, buildFolder);
	}

	/**
	 * Measure.
	 * @param args the program folder, the folder for the results, and the names of the
	 * parts
	 */
	static void main(String[] args) throws Exception {
		new Bench(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath()).run(Part.parse(args[2]));
	}

	private void run(Set<Part> parts) throws Exception {
		// What would fail fails before minutes have passed.
		if (parts.contains(Part.SIZES)) {
			this.sizes.check();
		}
		if (parts.contains(Part.TOOLS)) {
			RunBench.check();
		}
		Machine machine = new Machine(this.workplace);
		String load = machine.load();
		List<String> tables = measure(parts);
		String result = String.join("\n", tables) + "\n" + machine.describe() + "; load " + load + " before, "
				+ machine.load() + " after.\n";
		Files.writeString(this.buildFolder.resolve("bench.md"), result);
		System.out.write(("\n" + result).getBytes(StandardCharsets.UTF_8));
		System.out.flush();
	}

	private List<String> measure(Set<Part> parts) throws Exception {
		List<String> tables = new ArrayList<>();
		Path socket = this.workplace.startTmux("quiet", "one", "two", "three");
		if (parts.contains(Part.STARTS)) {
			measureStarts(socket);
		}
		if (parts.contains(Part.CALLS)) {
			measureServer(socket);
		}
		if (parts.contains(Part.SIZES)) {
			this.sizes.measure(this.report);
		}
		if (parts.contains(Part.FOLLOWING)) {
			new FollowBench(this.workplace, this.report).run();
		}
		if (parts.contains(Part.TOOLS)) {
			new RunBench(this.workplace, this.report).run();
			tables.add(new ToolBench(this.workplace).run());
		}
		if (parts.contains(Part.HOSTS)) {
			new HostBench(this.workplace, this.report).run();
		}
		if (parts.contains(Part.SENDS)) {
			tables.add(new SendBench(this.workplace).run(SENDS_TO_EACH));
		}
		if (parts.contains(Part.TEAMS)) {
			new TeamBench(this.workplace, this.report).run();
		}
		if (!this.report.isEmpty()) {
			tables.addFirst(this.report.toString());
		}
		return tables;
	}

	private void measureStarts(Path socket) throws Exception {
		Path agentSocket = this.workplace.startTmux("agents", "one");
		try {
			new DemoAgents(this.workplace, agentSocket).start("demo", List.of("ada", "bob", "cy"));
			measureStarts(socket, agentSocket);
		}
		finally {
			this.workplace.endTmux(agentSocket);
		}
	}

	private void measureStarts(Path socket, Path agentSocket) throws Exception {
		Samples floorWall = new Samples();
		Samples floorCpu = new Samples();
		Samples listWall = new Samples();
		Samples listCpu = new Samples();
		Samples agentsWall = new Samples();
		Samples agentsCpu = new Samples();
		Samples initialize = new Samples();
		Samples listTools = new Samples();
		List<String> floor = new FloorProgram(this.workplace).build(socket);
		List<Step> steps = new ArrayList<>(List.of(() -> program(floor, "orc-", floorWall, floorCpu),
				() -> program(this.workplace.tmuxOrc(socket, "list", "--json"), "{", listWall, listCpu),
				() -> program(this.workplace.tmuxOrc(agentSocket, "list", "--json"), "{", agentsWall, agentsCpu),
				() -> serverStart(socket, initialize, listTools)));
		for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
			if (round == WARM_UP_ROUNDS) {
				Stream.of(floorWall, floorCpu, listWall, listCpu, agentsWall, agentsCpu, initialize, listTools)
					.forEach(Samples::clear);
			}
			for (Step step : steps) {
				step.run();
			}
			// None is always measured after the same other one.
			Collections.rotate(steps, 1);
		}
		this.report.base("floor, wall", floorWall);
		this.report.base("floor, CPU", floorCpu);
		this.report.medians("`list --json`, wall", listWall, floorWall, FLOOR, 4.0);
		this.report.medians("`list --json`, CPU", listCpu, floorCpu, FLOOR, 5.0);
		this.report.medians("`list --json` of 3 agents, wall", agentsWall, floorWall, FLOOR, null);
		this.report.medians("`list --json` of 3 agents, CPU", agentsCpu, floorCpu, FLOOR, null);
		this.report.medians("`server start` to `initialize`, wall", initialize, floorWall, FLOOR, 8.0);
		this.report.medians("`server start` to `tools/list`, wall", listTools, floorWall, FLOOR, null);
	}

	private void program(List<String> command, String expected, Samples wall, Samples cpu) throws Exception {
		Run run = this.workplace.run(command);
		if (!run.output().startsWith(expected)) {
			throw new IllegalStateException(String.join(" ", command) + " printed\n" + run.output());
		}
		wall.add(run.wallNanos());
		cpu.add(run.cpuNanos());
	}

	private void serverStart(Path socket, Samples initialize, Samples listTools) throws Exception {
		long start = System.nanoTime();
		try (McpConnection server = new McpConnection(this.workplace, socket)) {
			server.initialize();
			initialize.add(System.nanoTime() - start);
			server.initialized();
			server.listTools();
			listTools.add(System.nanoTime() - start);
		}
	}

	private void measureServer(Path socket) throws Exception {
		Samples listing = new Samples();
		Samples capture = new Samples();
		Samples process = new Samples();
		try (McpConnection server = new McpConnection(this.workplace, socket)) {
			server.initialize();
			server.initialized();
			server.listTools();
			Thread.sleep(SETTLE);
			long residentAtFirst = server.residentBytes();
			calls(server, WARM_UP_CALLS, new Samples(), new Samples());
			processes(socket, new Samples());
			for (int block = 0; block < BLOCKS; block++) {
				calls(server, CALLS_IN_BLOCK, listing, capture);
				processes(socket, process);
			}
			Thread.sleep(SETTLE);
			long residentAtLast = server.residentBytes();
			this.report.base(TMUX + " from Java", process);
			this.report.medians("tool `session_list`", listing, process, TMUX, 0.2);
			this.report.p95("tool `session_list`, 95 %", listing, process, TMUX, 0.6);
			this.report.medians("tool `pane_capture`", capture, process, TMUX, null);
			this.report.p95("tool `pane_capture`, 95 %", capture, process, TMUX, null);
			this.report.size("resident, idle after `initialize`", residentAtFirst, 110);
			this.report.size("resident, idle after the calls", residentAtLast, 110);
		}
	}

	private static void calls(McpConnection server, int count, Samples listing, Samples capture) throws IOException {
		for (int call = 0; call < count; call++) {
			listing.add(server.call("session_list", "{}"));
			capture.add(server.call("pane_capture", "{\"pane\":\"%0\"}"));
		}
	}

	private void processes(Path socket, Samples samples) throws Exception {
		for (int i = 0; i < PROCESSES_IN_BLOCK; i++) {
			samples.add(this.workplace.run(Workplace.tmux(socket, "list-sessions")).wallNanos());
		}
	}

	/**
	 * One measurement of one kind.
	 */
	private interface Step {

		void run() throws Exception;

	}

}
