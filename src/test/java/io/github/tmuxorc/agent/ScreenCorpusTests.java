package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the screens that were recorded from the real programs, by what they show alone:
 * without events, long after the start.
 */
class ScreenCorpusTests {

	private static final List<RecordedScreen> SCREENS = RecordedScreen.all();

	// Programs with rules for their screens.
	private static final Set<String> KNOWN = Set.of("claude", "demo");

	private static final Set<String> UNSAFE = Set.of("waiting", "busy", "draft");

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private final AgentPrograms programs = new AgentPrograms(Path.of("none"),
			new Executables(new StandardEnvironment()));

	@Test
	void screensAreReadAndCounted() {
		assertThat(SCREENS).hasSizeGreaterThan(150);
		for (String program : new TreeSet<>(SCREENS.stream().map(RecordedScreen::program).toList())) {
			report(program);
		}
	}

	@Test
	void screenNamesItsStateAndSize() {
		assertThat(SCREENS).allSatisfy((screen) -> {
			String name = screen.file().getFileName().toString();
			assertThat(name).matches("\\d{3}-" + screen.state() + "-\\d+\\.txt");
			assertThat(screen.lines()).isNotEmpty();
		});
	}

	@Test
	void screenOnWhichNothingMayBeTypedIsNotIdle() {
		assertThat(SCREENS).filteredOn((screen) -> KNOWN.contains(screen.program()))
			.filteredOn((screen) -> UNSAFE.contains(screen.state()))
			.isNotEmpty()
			.allSatisfy((screen) -> assertThat(read(screen)).as(name(screen.file())).isNotEqualTo("idle"));
	}

	// The one place that knows how a screen is read.
	private String read(RecordedScreen screen) {
		ScreenReading reading = new ScreenReading(this.programs.known(screen.program()), null, screen.lines(),
				screen.title());
		boolean dead = screen.state().equals("exited");
		Evidence evidence = new Evidence(dead, null, NOW.minus(Duration.ofHours(1)), true, null, null, reading, NOW);
		return AgentStates.read(evidence).state().toString();
	}

	private void report(String program) {
		Map<RecordedScreen, String> read = new LinkedHashMap<>();
		SCREENS.stream()
			.filter((screen) -> screen.program().equals(program))
			.forEach((screen) -> read.put(screen, read(screen)));
		System.out.println("\n" + program + ": " + read.size() + " screens");
		System.out.println(matrix(read));
		System.out.println(rate("dialog read as idle", read, Set.of("waiting"), "idle"::equals));
		System.out.println(rate("busy read as idle", read, Set.of("busy"), "idle"::equals));
		long right = read.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().state().equals(entry.getValue()))
			.count();
		System.out.printf(Locale.ROOT, "%-20s %d of %d%n", "right", right, read.size());
		read.forEach((screen, state) -> {
			if (!screen.state().equals(state)) {
				System.out.printf(Locale.ROOT, "  %s is %s, not %s: %s%n", name(screen.file()), screen.state(), state,
						screen.note());
			}
		});
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private static String rate(String name, Map<RecordedScreen, String> read, Set<String> states,
			Predicate<String> wrong) {
		List<String> those = read.entrySet()
			.stream()
			.filter((entry) -> states.contains(entry.getKey().state()))
			.map(Map.Entry::getValue)
			.toList();
		return String.format(Locale.ROOT, "%-20s %d of %d", name, those.stream().filter(wrong).count(), those.size());
	}

	private static String matrix(Map<RecordedScreen, String> read) {
		Set<String> columns = new TreeSet<>(read.values());
		Map<String, Map<String, Integer>> rows = new TreeMap<>();
		read.forEach((screen, state) -> rows.computeIfAbsent(screen.state(), (key) -> new TreeMap<>())
			.merge(state, 1, Integer::sum));
		StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-12s", "is \\ read as"));
		columns.forEach((column) -> text.append(String.format(Locale.ROOT, "%11s", column)));
		rows.forEach((state, counts) -> {
			text.append(String.format(Locale.ROOT, "%n%-12s", state));
			columns
				.forEach((column) -> text.append(String.format(Locale.ROOT, "%11s", counts.getOrDefault(column, 0))));
		});
		return text.toString();
	}

}
