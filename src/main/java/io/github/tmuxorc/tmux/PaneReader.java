package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads what stands in panes.
 */
final class PaneReader {

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	private final PaneTexts<PaneCapture> screens;

	private final PaneTexts<List<String>> histories;

	PaneReader(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
		this.screens = new PaneTexts<>(transport, errors,
				(id, history) -> TmuxCommand.of("capture-pane", "-p", "-t", id.value()), PaneReader::screen);
		this.histories = new PaneTexts<>(transport, errors, (id, history) -> joined(id, "-" + history, false),
				(meta, text) -> withoutBlankEnd(lines(text)));
	}

	PaneCapture capture(PaneId id, int history) {
		List<TmuxCommand> commands = new ArrayList<>();
		commands.add(PaneMeta.command(id));
		commands.add(TmuxCommand.of("capture-pane", "-p", "-J", "-t", id.value()));
		if (history > 0) {
			commands.add(joined(id, "-" + history, false));
		}
		List<String> outputs = outputs(id, commands);
		return capture(PaneMeta.of(id, outputs.getFirst()), lines(outputs.getLast()), lines(outputs.get(1)).size());
	}

	Map<PaneId, PaneCapture> captures(Collection<PaneRevision> panes) {
		return this.screens.of(panes, 0);
	}

	Map<PaneId, List<String>> histories(Collection<PaneRevision> panes, int history) {
		return this.histories.of(panes, history);
	}

	PaneText read(PaneId id, int history, boolean styled) {
		Reading reading = reading(id, (history > 0) ? "-" + history : "0", styled);
		return text(reading, new PanePosition.Place(0, 0, null));
	}

	PaneText read(PanePosition since, boolean styled) {
		PaneId id = since.pane();
		PaneMeta meta = PaneMeta.of(id, outputs(id, List.of(PaneMeta.command(id))).getFirst());
		if (meta.width() == since.width()) {
			Reading reading = reading(id, Integer.toString(since.firstRow() - meta.historySize()), styled);
			PanePosition.Place place = since.inPlace(reading.plain);
			if (place != null) {
				return text(reading, place);
			}
		}
		Reading reading = reading(id, "-", styled);
		return text(reading, since.anywhere(reading.plain));
	}

	private Reading reading(PaneId id, String start, boolean styled) {
		List<TmuxCommand> commands = new ArrayList<>(List.of(PaneMeta.command(id),
				joined(id, "-" + PanePosition.ROWS_ABOVE, false), joined(id, start, false)));
		if (styled) {
			commands.add(joined(id, start, true));
		}
		List<String> outputs = outputs(id, commands);
		PaneMeta meta = PaneMeta.of(id, outputs.getFirst());
		PanePosition position = PanePosition.behind(id, meta.historySize(), meta.width(),
				withoutBlankEnd(lines(outputs.get(1))));
		return new Reading(meta, position, withoutBlankEnd(lines(outputs.get(2))), lines(outputs.getLast()), styled);
	}

	private static PaneText text(Reading reading, PanePosition.Place place) {
		int end = reading.plain.size();
		List<String> lines = reading.shown.subList(Math.min(place.line(), end), end);
		PaneMeta meta = reading.meta;
		return new PaneText(lines, reading.position, place.gap(), reading.styled ? 0 : place.column(),
				meta.historySize(), meta.cursorColumn(), meta.cursorRow(), meta.alternate(), meta.dead());
	}

	String faint(PaneId id, int row) {
		String number = Integer.toString(row);
		TmuxReply reply = this.transport
			.run(List.of(TmuxCommand.of("capture-pane", "-p", "-e", "-S", number, "-E", number, "-t", id.value())), "");
		return (reply.error() != null) ? "" : FaintText.of(reply.outputs().getFirst());
	}

	private List<String> outputs(PaneId id, List<TmuxCommand> commands) {
		return this.errors.outputs(this.transport.run(commands, ""), () -> new PaneNotFoundException(id.value()));
	}

	private static TmuxCommand joined(PaneId id, String start, boolean styled) {
		List<String> words = new ArrayList<>(List.of("capture-pane", "-p", "-J", "-S", start, "-t", id.value()));
		if (styled) {
			words.add("-e");
		}
		return new TmuxCommand(words);
	}

	private static PaneCapture screen(PaneMeta meta, String text) {
		List<String> rows = lines(text);
		return capture(meta, rows, rows.size());
	}

	private static PaneCapture capture(PaneMeta meta, List<String> lines, int screenLines) {
		return new PaneCapture(lines, screenLines, meta.historySize(), meta.cursorColumn(), meta.cursorRow(),
				meta.title());
	}

	private static List<String> lines(String output) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		for (int end; (end = output.indexOf('\n', start)) >= 0; start = end + 1) {
			lines.add(withoutBlanks(output, start, end));
		}
		lines.add(withoutBlanks(output, start, output.length()));
		return List.copyOf(lines);
	}

	private static String withoutBlanks(String output, int start, int end) {
		int last = end;
		while (last > start && output.charAt(last - 1) == ' ') {
			last--;
		}
		return output.substring(start, last);
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
	private record Reading(PaneMeta meta, PanePosition position, List<String> plain, List<String> shown,
			boolean styled) {

	}

}
