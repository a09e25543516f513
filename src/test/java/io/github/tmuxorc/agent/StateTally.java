package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * How recorded screens are read, beside what was true.
 */
public final class StateTally {

	private static final AgentPrograms PROGRAMS = TestPrograms.shipped();

	private final Map<RecordedScreen, StateReading> readings;

	private StateTally(Map<RecordedScreen, StateReading> readings) {
		this.readings = readings;
	}

	/**
	 * Read screens by the rules for screens alone.
	 * @param folder where they are recorded
	 * @return how they are read, by program
	 */
	public static SortedMap<String, StateTally> byScreen(Path folder) {
		return read(RecordedScreen.all(folder), RecordedScreen::screenAlone);
	}

	/**
	 * Read screens with all evidence that was recorded with them, those that have it.
	 * @param folder where they are recorded
	 * @return how they are read, by program
	 */
	public static SortedMap<String, StateTally> byAllEvidence(Path folder) {
		return read(RecordedScreen.all(folder).stream().filter(RecordedScreen::hasEvidence).toList(),
				RecordedScreen::allEvidence);
	}

	private static SortedMap<String, StateTally> read(List<RecordedScreen> screens,
			BiFunction<RecordedScreen, AgentProgram, Evidence> evidence) {
		SortedMap<String, Map<RecordedScreen, StateReading>> readings = new TreeMap<>();
		for (RecordedScreen screen : screens) {
			readings.computeIfAbsent(screen.program(), (program) -> new LinkedHashMap<>())
				.put(screen, AgentStates.read(evidence.apply(screen, PROGRAMS.known(screen.program()))));
		}
		SortedMap<String, StateTally> tallies = new TreeMap<>();
		readings.forEach((program, read) -> tallies.put(program, new StateTally(read)));
		return tallies;
	}

	/**
	 * Several tallies as one.
	 * @param tallies the tallies
	 * @return all their screens
	 */
	public static StateTally sum(Collection<StateTally> tallies) {
		Map<RecordedScreen, StateReading> readings = new LinkedHashMap<>();
		tallies.forEach((tally) -> readings.putAll(tally.readings));
		return new StateTally(readings);
	}

	/**
	 * How many screens there are.
	 * @return their number
	 */
	public int count() {
		return this.readings.size();
	}

	/**
	 * How many are read as what they are.
	 * @return their number
	 */
	public int right() {
		return count() - wrong().size();
	}

	/**
	 * Those that are not read as what they are, and how they are read.
	 * @return one line for each
	 */
	public List<String> wrong() {
		List<String> wrong = new ArrayList<>();
		this.readings.forEach((screen, reading) -> {
			if (!screen.state().equals(reading.state().toString())) {
				wrong.add(String.format(Locale.ROOT, "%s %s, not %s by %s: %s", screen.program(),
						screen.file().getFileName(), reading.state(), reading.rule(), screen.note()));
			}
		});
		return wrong;
	}

	/**
	 * How many screens there are of a state.
	 * @param state the state
	 * @return their number
	 */
	public int count(AgentState state) {
		return Math.toIntExact(this.readings.keySet().stream().filter((screen) -> is(screen, state)).count());
	}

	/**
	 * The screens of a state that are read as idle: what was typed would go wrong.
	 * @param state the state
	 * @return the names of their files
	 */
	public List<String> readAsIdle(AgentState state) {
		return this.readings.entrySet()
			.stream()
			.filter((entry) -> is(entry.getKey(), state) && entry.getValue().state() == AgentState.IDLE)
			.map((entry) -> entry.getKey().program() + " " + entry.getKey().file().getFileName())
			.toList();
	}

	private static boolean is(RecordedScreen screen, AgentState state) {
		return screen.state().equals(state.toString());
	}

	/**
	 * How many screens of each state are read as which.
	 * @return the rows of a table, the states that were true first in each
	 */
	public List<List<String>> matrix() {
		Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
		Set<AgentState> read = new TreeSet<>();
		this.readings.forEach((screen, reading) -> {
			read.add(reading.state());
			counts.computeIfAbsent(screen.state(), (state) -> new LinkedHashMap<>())
				.merge(reading.state().toString(), 1, Integer::sum);
		});
		List<List<String>> rows = new ArrayList<>();
		List<String> first = new ArrayList<>(List.of("is, read as"));
		read.forEach((state) -> first.add(state.toString()));
		rows.add(first);
		for (AgentState is : AgentState.values()) {
			Map<String, Integer> row = counts.get(is.toString());
			if (row != null) {
				List<String> cells = new ArrayList<>(List.of(is.toString()));
				read.forEach((state) -> cells.add(cell(row.get(state.toString()))));
				rows.add(cells);
			}
		}
		return rows;
	}

	private static String cell(@Nullable Integer count) {
		return (count != null) ? count.toString() : "";
	}

}
