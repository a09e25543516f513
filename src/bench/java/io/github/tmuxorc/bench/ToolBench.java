package io.github.tmuxorc.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures every read-only tool of the server, with few panes and with many.
 */
final class ToolBench {

	private static final List<Integer> SIZES = List.of(1, 20, 100);

	private static final int WARM_UP_ROUNDS = 50;

	private static final int ROUNDS = 200;

	private static final double TARGET_MILLIS = 2;

	/** It looks for a git work tree in the folder of each. */
	private static final Map<String, Double> OTHER_TARGETS = Map.of("team_status", 20.0);

	private static final Duration SETTLE = Duration.ofSeconds(5);

	private static final String PING = "ping";

	private final Workplace workplace;

	/** One for each size. */
	private final Map<Row, List<Taken>> taken = new LinkedHashMap<>();

	private final Set<String> offered = new TreeSet<>();

	ToolBench(Workplace workplace) {
		this.workplace = workplace;
	}

	/**
	 * Measure.
	 * @return how long each tool takes, a table in Markdown
	 */
	String run() throws Exception {
		List<ToolStage> stages = List.of(new TerminalStage(this.workplace), new AgentStage(this.workplace));
		try {
			for (int size : SIZES) {
				for (ToolStage stage : stages) {
					stage.grow(size);
					measure(stage);
				}
				checkThatNoneIsForgotten();
			}
		}
		finally {
			for (ToolStage stage : stages) {
				this.workplace.endTmux(stage.socket());
			}
		}
		return table();
	}

	private void measure(ToolStage stage) throws Exception {
		try (McpConnection server = new McpConnection(this.workplace, stage.socket())) {
			server.initialize();
			server.initialized();
			addReadOnlyTools(server.listTools());
			List<ToolCall> calls = stage.calls(server);
			Thread.sleep(SETTLE);
			Samples pings = new Samples();
			List<Samples> samples = calls.stream().map((call) -> new Samples()).toList();
			for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
				if (round == WARM_UP_ROUNDS) {
					pings.clear();
					samples.forEach(Samples::clear);
				}
				pings.add(server.ping());
				for (int call = 0; call < calls.size(); call++) {
					samples.get(call).add(server.call(calls.get(call).tool(), calls.get(call).arguments()));
				}
			}
			add(new Row(PING, stage.name()), pings, pings);
			for (int call = 0; call < calls.size(); call++) {
				add(new Row(calls.get(call).tool(), calls.get(call).what()), samples.get(call), pings);
			}
		}
	}

	private void add(Row row, Samples calls, Samples pings) {
		this.taken.computeIfAbsent(row, (key) -> new ArrayList<>()).add(new Taken(calls, pings));
	}

	private void addReadOnlyTools(String answer) {
		for (JsonNode tool : JsonMapper.shared().readTree(answer).at("/result/tools")) {
			if (tool.at("/annotations/readOnlyHint").asBoolean()) {
				this.offered.add(tool.path("name").asString());
			}
		}
	}

	private void checkThatNoneIsForgotten() {
		Set<String> forgotten = new TreeSet<>(this.offered);
		this.taken.keySet().forEach((row) -> forgotten.remove(row.tool));
		if (!forgotten.isEmpty()) {
			throw new IllegalStateException("The server offers " + forgotten
					+ " as read-only, and the bench knows no arguments for that. Add a call to a ToolStage.");
		}
	}

	private String table() {
		List<String> head = new ArrayList<>(List.of("Tool", "What"));
		SIZES.forEach((size) -> head.addAll(List.of(size + ((size == 1) ? " pane" : " panes"), "95 %")));
		head.addAll(List.of("Ratio", "Target", ""));
		List<List<String>> rows = new ArrayList<>(List.of(head, head.stream().map((cell) -> "---").toList()));
		this.taken.forEach((row, taken) -> rows.add(cells(row, taken)));
		return new Table(rows).toString();
	}

	private static List<String> cells(Row row, List<Taken> sizes) {
		List<String> cells = new ArrayList<>(List.of('`' + row.tool + '`', row.what));
		sizes.forEach(
				(size) -> cells.addAll(List.of(millis(size.calls.medianMillis()), millis(size.calls.p95Millis()))));
		if (row.tool.equals(PING)) {
			cells.addAll(List.of("", "", ""));
			return cells;
		}
		Taken most = sizes.getLast();
		double median = most.calls.medianMillis();
		double target = OTHER_TARGETS.getOrDefault(row.tool, TARGET_MILLIS);
		cells.addAll(List.of(String.format(Locale.ROOT, "%.1f × ping", median / most.pings.medianMillis()),
				String.format(Locale.ROOT, "≤ %.0f ms", target), (median <= target) ? "ok" : "MISSED"));
		return cells;
	}

	private static String millis(double millis) {
		return String.format(Locale.ROOT, "%.2f ms", millis);
	}

	/**
	 * What a row of the table is about.
	 *
	 * @param tool its name
	 * @param what is asked of it
	 */
	private record Row(String tool, String what) {
	}

	/**
	 * What was taken with one number of panes.
	 *
	 * @param calls of the tool
	 * @param pings between them
	 */
	private record Taken(Samples calls, Samples pings) {
	}

}
