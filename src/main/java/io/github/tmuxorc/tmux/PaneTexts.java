package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the texts of many panes in one go, and only of those that may have changed.
 *
 * @param <V> what is made of a text
 */
final class PaneTexts<V> {

	private static final Logger logger = LoggerFactory.getLogger(PaneTexts.class);

	// The answer must come within the limit for one call.
	private static final int PANES_AT_ONCE = 100;

	private static final int MOST_KEPT = 8_000_000;

	private static final TmuxCommand TIME = TmuxCommand.of("display-message", "-p", "%s");

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	private final BiFunction<PaneId, Integer, TmuxCommand> capture;

	private final BiFunction<PaneMeta, String, V> read;

	private final Function<PaneMeta, PaneRevision> revision;

	private final PaneMemory<V> memory = new PaneMemory<>(MOST_KEPT);

	/**
	 * Create a reader that remembers nothing yet.
	 * @param transport carries the commands
	 * @param errors says what tmux's messages mean
	 * @param capture the command that prints the text of a pane with lines of history
	 * @param read makes something of what tmux knows of a pane, and its text
	 * @param revision the revision that is asked for with it
	 */
	PaneTexts(TmuxTransport transport, TmuxErrors errors, BiFunction<PaneId, Integer, TmuxCommand> capture,
			BiFunction<PaneMeta, String, V> read, Function<PaneMeta, PaneRevision> revision) {
		this.transport = transport;
		this.errors = errors;
		this.capture = capture;
		this.read = read;
		this.revision = revision;
	}

	/**
	 * Read panes.
	 * @param panes the panes, as they are now
	 * @param history how many lines of history to read as well
	 * @return what was made of their texts, in their order; a pane that is gone has no
	 * entry
	 */
	Map<PaneId, V> of(Collection<PaneRevision> panes, int history) {
		Map<PaneId, V> known = new HashMap<>();
		List<PaneId> unknown = new ArrayList<>();
		for (PaneRevision pane : panes) {
			V value = this.memory.get(pane, history);
			if (value != null) {
				known.put(pane.pane(), value);
			}
			else {
				unknown.add(pane.pane());
			}
		}
		for (int start = 0; start < unknown.size(); start += PANES_AT_ONCE) {
			int end = Math.min(unknown.size(), start + PANES_AT_ONCE);
			known.putAll(some(unknown.subList(start, end), history));
		}
		Map<PaneId, V> all = new LinkedHashMap<>();
		panes.stream()
			.map(PaneRevision::pane)
			.filter(known::containsKey)
			.forEach((pane) -> all.put(pane, known.get(pane)));
		return all;
	}

	private Map<PaneId, V> some(List<PaneId> panes, int history) {
		List<TmuxCommand> commands = new ArrayList<>();
		for (PaneId pane : panes) {
			commands.add(PaneMeta.command(pane));
			commands.add(this.capture.apply(pane, history));
		}
		commands.add(TIME);
		TmuxReply reply = this.transport.run(commands, "");
		Map<PaneId, V> some = new HashMap<>();
		if (reply.error() != null && panes.size() > 1) {
			// One that is gone ends the list: they are read one by one.
			panes.forEach((pane) -> some.putAll(some(List.of(pane), history)));
			return some;
		}
		try {
			List<String> outputs = this.errors.outputs(reply,
					() -> new PaneNotFoundException(panes.getFirst().value()));
			long time = Long.parseLong(outputs.getLast());
			for (int i = 0; i < panes.size(); i++) {
				some.put(panes.get(i), read(panes.get(i), outputs.get(2 * i), outputs.get(2 * i + 1), history, time));
			}
		}
		catch (PaneNotFoundException ex) {
			logger.debug("Pane {} went away while it was read", panes.getFirst());
		}
		return some;
	}

	private V read(PaneId pane, String told, String text, int history, long time) {
		PaneMeta meta = PaneMeta.of(pane, told);
		V value = this.read.apply(meta, text);
		PaneRevision now = this.revision.apply(meta);
		if (now.isSettled(time)) {
			this.memory.put(now, history, value, text.length());
		}
		return value;
	}

}
