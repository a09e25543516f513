package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A screen of an agent program that was recorded in a known situation, with what was
 * known of the program besides.
 *
 * @param file where it is recorded
 * @param program the program that drew it
 * @param lines the lines of the screen
 * @param header what is written above them
 */
record RecordedScreen(Path file, String program, List<String> lines, Map<String, String> header) {

	static final String STARTED = "started";

	static final String DEAD = "dead";

	static final String EVENT = "event";

	static final String REGISTRY = "registry";

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final double MILLIS = 1000;

	RecordedScreen {
		lines = List.copyOf(lines);
		header = Map.copyOf(header);
	}

	/**
	 * All that were recorded.
	 * @param folder where
	 * @return the screens, by file
	 */
	static List<RecordedScreen> all(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".txt")).sorted().map(RecordedScreen::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RecordedScreen read(Path file) {
		try {
			List<String> lines = Files.readAllLines(file);
			int end = lines.indexOf("");
			Map<String, String> header = new HashMap<>();
			for (String line : lines.subList(0, end)) {
				int colon = line.indexOf(':');
				header.put(line.substring(0, colon), line.substring(colon + 1).strip());
			}
			return new RecordedScreen(file, file.getName(file.getNameCount() - 3).toString(),
					lines.subList(end + 1, lines.size()), header);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the program was doing, known from what was done to it.
	 * @return the name of the state
	 */
	String state() {
		return value("state");
	}

	String title() {
		return value("title");
	}

	String note() {
		return value("note");
	}

	int column() {
		return Integer.parseInt(value("cursor").split(",", -1)[0]);
	}

	int row() {
		return Integer.parseInt(value("cursor").split(",", -1)[1]);
	}

	/**
	 * Whether more than the screen was recorded.
	 * @return whether it was
	 */
	boolean hasEvidence() {
		return this.header.containsKey(STARTED);
	}

	/**
	 * What there is to read, with the screen alone: long after the start, without events.
	 * @param program the program that drew it
	 * @return the evidence
	 */
	Evidence screenAlone(AgentProgram program) {
		return new Evidence(this.header.containsKey(DEAD), exitStatus(), NOW.minus(Duration.ofHours(1)),
				program.events().tellsStart(), null, null, reading(program.screen()), NOW);
	}

	/**
	 * All that there was to read.
	 * @param program the program that drew it
	 * @return the evidence
	 */
	Evidence allEvidence(AgentProgram program) {
		return new Evidence(this.header.containsKey(DEAD), exitStatus(), ago(value(STARTED)),
				program.events().tellsStart(), registry(), event(), reading(program.screen()), NOW);
	}

	/**
	 * Read it.
	 * @param rules the rules to read it by
	 * @return the reading
	 */
	ScreenReading reading(ScreenRules rules) {
		return new ScreenReading(rules, this.file.getName(this.file.getNameCount() - 2).toString(),
				new ScreenText(this.lines, title(), column(), row()));
	}

	private @Nullable Integer exitStatus() {
		String status = this.header.getOrDefault(DEAD, "");
		return status.matches("\\d+") ? Integer.valueOf(status) : null;
	}

	private Evidence.@Nullable Event event() {
		String event = this.header.get(EVENT);
		if (event == null) {
			return null;
		}
		String[] words = event.split(" ", 3);
		return new Evidence.Event(words[0], ago(words[1]), (words.length > 2) ? words[2] : "");
	}

	private SessionRegistry.@Nullable Entry registry() {
		String registry = this.header.get(REGISTRY);
		if (registry == null) {
			return null;
		}
		String[] words = registry.split(" ", 3);
		return new SessionRegistry.Entry(words[0], (words.length > 2) ? words[2] : "", ago(words[1]), "");
	}

	private static Instant ago(String seconds) {
		return NOW.minusMillis(Math.round(Double.parseDouble(seconds) * MILLIS));
	}

	private String value(String name) {
		return Objects.requireNonNull(this.header.get(name), () -> this.file + " has no " + name);
	}

}
