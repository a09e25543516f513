package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.StateTally;

/**
 * Counts how often the states of recorded agents are read right: by the rules for screens
 * alone, and with all evidence. The tests demand what it prints.
 */
final class StateBench {

	private final StringBuilder text = new StringBuilder();

	private final StringBuilder wrong = new StringBuilder();

	private final List<List<String>> rates = new ArrayList<>(
			List.of(List.of("Agents", "Read by", "Recordings", "Right", "Dialog read as idle", "Busy read as idle",
					"Draft read as idle"), List.of("---", "---", "---", "---", "---", "---", "---")));

	static void main(String[] arguments) throws IOException {
		StateBench bench = new StateBench();
		Path corpus = Path.of(arguments[0]);
		bench.add("screen alone", StateTally.byScreen(corpus));
		bench.add("all evidence", StateTally.byAllEvidence(corpus));
		String result = new Table(bench.rates) + "\n" + bench.text;
		Files.writeString(Path.of(arguments[1]), result);
		System.out.write((result + bench.wrong).getBytes(StandardCharsets.UTF_8));
		System.out.flush();
	}

	private void add(String evidence, Map<String, StateTally> tallies) {
		tallies.forEach((program, tally) -> add(program, evidence, tally));
		add("all", evidence, StateTally.sum(tallies.values()));
	}

	private void add(String program, String evidence, StateTally tally) {
		this.rates.add(List.of(program, evidence, String.valueOf(tally.count()), share(tally.right(), tally.count()),
				readAsIdle(tally, AgentState.WAITING), readAsIdle(tally, AgentState.BUSY),
				readAsIdle(tally, AgentState.DRAFT)));
		List<List<String>> matrix = new ArrayList<>(tally.matrix());
		matrix.add(1, matrix.getFirst().stream().map((cell) -> "---").toList());
		this.text.append("### ").append(program).append(", ").append(evidence).append("\n\n");
		this.text.append(new Table(matrix)).append('\n');
		if (!program.equals("all")) {
			tally.wrong().forEach((line) -> this.wrong.append(evidence).append(": ").append(line).append('\n'));
		}
	}

	private static String readAsIdle(StateTally tally, AgentState state) {
		return tally.readAsIdle(state).size() + " of " + tally.count(state);
	}

	private static String share(int part, int whole) {
		return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
	}

}
