package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in panes.
 */
final class PaneReader {

	private static final int MOST_TRIES = 5;

	private static final String ROWS_ABOVE = "-" + PanePosition.ROWS_ABOVE;

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	/** How many lines of history each pane had when it was read last. */
	private final RecentlyUsed<PaneId, Integer> lastHistories = new RecentlyUsed<>();

	private final PaneTexts<PaneCapture> screens;

	private final PaneTexts<List<String>> histories;

	PaneReader(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
		this.screens = new PaneTexts<>(transport, errors,
				(id, history) -> TmuxCommand.of("capture-pane", "-p", "-t", id.value()), PaneReader::screen,
				PaneMeta::screen);
		this.histories = new PaneTexts<>(transport, errors, (id, history) -> joined(id, "-" + history, false),
				(meta, text) -> withoutBlankEnd(lines(text)), PaneMeta::text);
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
		PaneReading reading = read(id, List.of((history > 0) ? "-" + history : "0"), styled, List.of());
		return reading.text(0, new PanePosition.Place(0, 0, null));
	}

	List<PaneText> read(List<PanePosition> since, boolean styled, List<String> options) {
		PaneId id = since.getFirst().pane();
		// Mostly nothing has gone up since it was read last.
		Integer last = this.lastHistories.get(id);
		int history = (last != null) ? last : since.getFirst().history();
		BitSet moved = new BitSet();
		for (int tries = 0;; tries++) {
			PaneReading reading = read(id, starts(since, moved, history), styled, options);
			PaneMeta meta = reading.meta();
			// What went up in between makes the starts wrong, not the positions.
			boolean right = meta.historySize() == history || tries > MOST_TRIES;
			history = meta.historySize();
			this.lastHistories.put(id, history);
			for (int i = 0; i < since.size(); i++) {
				if (since.get(i).width() != meta.width() && !moved.get(i)) {
					moved.set(i);
					right = false;
				}
			}
			List<PaneText> texts = right ? texts(reading, since, moved) : null;
			if (texts != null) {
				return texts;
			}
		}
	}

	private static List<String> starts(List<PanePosition> since, BitSet moved, int history) {
		List<String> starts = new ArrayList<>();
		for (int i = 0; i < since.size(); i++) {
			int row = since.get(i).firstRow();
			String start = (row == PanePosition.firstRow(history)) ? ROWS_ABOVE : Integer.toString(row - history);
			starts.add(moved.get(i) ? "-" : start);
		}
		return starts;
	}

	// Null if one is found nowhere, which is noted then.
	private static @Nullable List<PaneText> texts(PaneReading reading, List<PanePosition> since, BitSet moved) {
		List<PaneText> texts = new ArrayList<>();
		for (int i = 0; i < since.size(); i++) {
			List<String> lines = reading.parts().get(i).plain();
			PanePosition.Place place = moved.get(i) ? since.get(i).anywhere(lines) : since.get(i).inPlace(lines);
			if (place != null) {
				texts.add(reading.text(i, place));
			}
			else {
				moved.set(i);
			}
		}
		return (texts.size() == since.size()) ? texts : null;
	}

	private PaneReading read(PaneId id, List<String> starts, boolean styled, List<String> options) {
		List<TmuxCommand> commands = new ArrayList<>();
		commands.add(PaneMeta.command(id));
		commands.add(joined(id, ROWS_ABOVE, false));
		starts.forEach((start) -> {
			commands.add(joined(id, start, false));
			if (styled) {
				commands.add(joined(id, start, true));
			}
		});
		if (!options.isEmpty()) {
			commands.add(TmuxCommand.of("display-message", "-p", "-t", id.value(), TmuxFormat.row(options)));
		}
		List<TmuxCommand> once = List.copyOf(new LinkedHashSet<>(commands));
		List<String> answers = outputs(id, once);
		List<String> outputs = commands.stream().map((command) -> answers.get(once.indexOf(command))).toList();
		PaneMeta meta = PaneMeta.of(id, outputs.getFirst());
		PanePosition position = PanePosition.behind(id, meta.historySize(), meta.width(),
				withoutBlankEnd(lines(outputs.get(1))));
		List<PaneReading.Part> parts = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			int output = styled ? 2 + 2 * i : 2 + i;
			parts.add(new PaneReading.Part(withoutBlankEnd(lines(outputs.get(output))),
					lines(outputs.get(styled ? output + 1 : output))));
		}
		Map<String, String> values = options.isEmpty() ? Map.of()
				: new PaneRow(PaneRow.places(options), TmuxFormat.rows(outputs.getLast()).getFirst()).options(options);
		return new PaneReading(meta, position, parts, styled, values);
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

}
