package io.github.tmuxorc.tmux;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The panes that there are, of which somebody reads a part. What was read last time is
 * asked for together with the ids, so that who reads the same part again and again waits
 * for tmux once.
 *
 * @param <T> what is read of a pane
 */
public final class PaneListing<T> {

	private final List<PaneId> ids;

	private final Map<PaneId, List<T>> known;

	private final Function<Collection<PaneId>, List<T>> reader;

	/**
	 * Make the list.
	 * @param ids the panes, each once
	 * @param known what was read of some of them, as often as they are listed
	 * @param reader reads panes of which too little is known
	 */
	PaneListing(List<PaneId> ids, Map<PaneId, List<T>> known, Function<Collection<PaneId>, List<T>> reader) {
		this.ids = List.copyOf(ids);
		this.known = Map.copyOf(known);
		this.reader = reader;
	}

	/**
	 * Which panes there are.
	 * @return their ids, each once; empty when no server is running
	 */
	public List<PaneId> ids() {
		return this.ids;
	}

	/**
	 * Read some of them.
	 * @param part their ids
	 * @return those that still exist
	 * @throws SessionNotFoundException if the session whose panes these are is gone
	 */
	public List<T> read(Collection<PaneId> part) {
		if (part.isEmpty()) {
			return List.of();
		}
		if (!this.known.keySet().containsAll(part)) {
			return this.reader.apply(part);
		}
		return part.stream().map(this.known::get).filter(Objects::nonNull).flatMap(List::stream).toList();
	}

}
