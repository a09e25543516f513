package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what stands in panes.
 */
final class PaneReader {

	private static final Logger logger = LoggerFactory.getLogger(PaneReader.class);

	private static final String META = TmuxFormat.row(List.of("pane_id", "history_size", "cursor_x", "cursor_y",
			"pane_title", "pane_width", "alternate_on", "pane_dead"));

	// The answer must come within the limit for one call.
	private static final int PANES_AT_ONCE = 100;

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	PaneReader(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
	}

	PaneCapture capture(PaneId id, int history) {
		List<TmuxCommand> commands = new ArrayList<>();
		commands.add(meta(id));
		commands.add(TmuxCommand.of("capture-pane", "-p", "-J", "-t", id.value()));
		if (history > 0) {
			commands.add(joined(id, "-" + history, false));
		}
		List<String> outputs = outputs(id, commands);
		return capture(fields(outputs.getFirst()), lines(outputs.getLast()), lines(outputs.get(1)).size());
	}

	Map<PaneId, PaneCapture> captures(Collection<PaneId> ids) {
		return each(ids, (id) -> List.of(meta(id), TmuxCommand.of("capture-pane", "-p", "-t", id.value())),
				(id, outputs) -> screen(outputs));
	}

	Map<PaneId, List<String>> histories(Collection<PaneId> ids, int history) {
		return each(ids, (id) -> List.of(meta(id), joined(id, "-" + history, false)),
				(id, outputs) -> withoutBlankEnd(lines(outputs.get(1))));
	}

	private <T> Map<PaneId, T> each(Collection<PaneId> ids, Function<PaneId, List<TmuxCommand>> commands,
			BiFunction<PaneId, List<String>, T> read) {
		Map<PaneId, T> all = new LinkedHashMap<>();
		List<PaneId> rest = List.copyOf(ids);
		for (int start = 0; start < rest.size(); start += PANES_AT_ONCE) {
			all.putAll(some(rest.subList(start, Math.min(rest.size(), start + PANES_AT_ONCE)), commands, read));
		}
		return all;
	}

	private <T> Map<PaneId, T> some(List<PaneId> ids, Function<PaneId, List<TmuxCommand>> commands,
			BiFunction<PaneId, List<String>, T> read) {
		TmuxReply reply = this.transport.run(ids.stream().flatMap((id) -> commands.apply(id).stream()).toList(), "");
		Map<PaneId, T> some = new LinkedHashMap<>();
		int next = 0;
		for (PaneId id : ids) {
			int end = next + commands.apply(id).size();
			if (reply.error() == null) {
				some.put(id, read.apply(id, reply.outputs().subList(next, end)));
			}
			else {
				// One that is gone ends the list: the others are read one by one.
				one(id, commands.apply(id), read, some);
			}
			next = end;
		}
		return some;
	}

	private <T> void one(PaneId id, List<TmuxCommand> commands, BiFunction<PaneId, List<String>, T> read,
			Map<PaneId, T> some) {
		try {
			some.put(id, read.apply(id, outputs(id, commands)));
		}
		catch (PaneNotFoundException ex) {
			logger.debug("Pane {} went away while it was read", id);
		}
	}

	PaneText read(PaneId id, int history, boolean styled) {
		Reading reading = reading(id, (history > 0) ? "-" + history : "0", styled);
		return text(reading, new PanePosition.Place(0, 0, null));
	}

	PaneText read(PanePosition since, boolean styled) {
		PaneId id = since.pane();
		List<String> meta = fields(outputs(id, List.of(meta(id))).getFirst());
		if (number(meta, 5) == since.width()) {
			Reading reading = reading(id, Integer.toString(since.firstRow() - number(meta, 1)), styled);
			PanePosition.Place place = since.inPlace(reading.plain);
			if (place != null) {
				return text(reading, place);
			}
		}
		Reading reading = reading(id, "-", styled);
		return text(reading, since.anywhere(reading.plain));
	}

	private Reading reading(PaneId id, String start, boolean styled) {
		List<TmuxCommand> commands = new ArrayList<>(
				List.of(meta(id), joined(id, "-" + PanePosition.ROWS_ABOVE, false), joined(id, start, false)));
		if (styled) {
			commands.add(joined(id, start, true));
		}
		List<String> outputs = outputs(id, commands);
		List<String> meta = fields(outputs.getFirst());
		PanePosition position = PanePosition.behind(id, number(meta, 1), number(meta, 5),
				withoutBlankEnd(lines(outputs.get(1))));
		return new Reading(meta, position, withoutBlankEnd(lines(outputs.get(2))), lines(outputs.getLast()), styled);
	}

	private static PaneText text(Reading reading, PanePosition.Place place) {
		int end = reading.plain.size();
		List<String> lines = reading.shown.subList(Math.min(place.line(), end), end);
		List<String> meta = reading.meta;
		return new PaneText(lines, reading.position, place.gap(), reading.styled ? 0 : place.column(), number(meta, 1),
				number(meta, 2), number(meta, 3), meta.get(6).equals("1"), meta.get(7).equals("1"));
	}

	String faint(PaneId id, int row) {
		String number = Integer.toString(row);
		TmuxReply reply = this.transport
			.run(List.of(TmuxCommand.of("capture-pane", "-p", "-e", "-S", number, "-E", number, "-t", id.value())), "");
		return (reply.error() != null) ? "" : FaintText.of(reply.outputs().getFirst());
	}

	private List<String> outputs(PaneId id, List<TmuxCommand> commands) {
		List<String> outputs = this.errors.outputs(this.transport.run(commands, ""),
				() -> new PaneNotFoundException(id.value()));
		// tmux answers for a pane that does not exist with empty fields.
		if (fields(outputs.getFirst()).getFirst().isEmpty()) {
			throw new PaneNotFoundException(id.value());
		}
		return outputs;
	}

	private static TmuxCommand meta(PaneId id) {
		return TmuxCommand.of("display-message", "-p", "-t", id.value(), META);
	}

	private static TmuxCommand joined(PaneId id, String start, boolean styled) {
		List<String> words = new ArrayList<>(List.of("capture-pane", "-p", "-J", "-S", start, "-t", id.value()));
		if (styled) {
			words.add("-e");
		}
		return new TmuxCommand(words);
	}

	private static List<String> fields(String output) {
		return TmuxFormat.rows(output).getFirst();
	}

	private static int number(List<String> meta, int field) {
		return Integer.parseInt(meta.get(field));
	}

	private static PaneCapture screen(List<String> outputs) {
		List<String> rows = lines(outputs.get(1));
		return capture(fields(outputs.getFirst()), rows, rows.size());
	}

	private static PaneCapture capture(List<String> meta, List<String> lines, int screenLines) {
		return new PaneCapture(lines, screenLines, number(meta, 1), number(meta, 2), number(meta, 3), meta.get(4));
	}

	private static List<String> lines(String output) {
		return List.of(output.split("\n", -1)).stream().map((line) -> line.replaceFirst(" +$", "")).toList();
	}

	private static List<String> withoutBlankEnd(List<String> lines) {
		int end = lines.size();
		while (end > 0 && lines.get(end - 1).isBlank()) {
			end--;
		}
		return lines.subList(0, end);
	}

	/**
	 * What was read in one go.
	 *
	 * @param meta what tmux knows of the pane
	 * @param position where its text ends
	 * @param plain the lines as plain text, without blank ones at the end
	 * @param shown the same lines as they are wanted
	 * @param styled whether they are wanted with escape sequences
	 */
	private record Reading(List<String> meta, PanePosition position, List<String> plain, List<String> shown,
			boolean styled) {

	}

}
