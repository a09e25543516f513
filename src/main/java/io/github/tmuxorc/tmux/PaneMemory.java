package io.github.tmuxorc.tmux;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read of panes, as long as their revision is the same. What was used
 * least lately goes when there is too much.
 *
 * @param <V> a text
 */
final class PaneMemory<V> {

	private final int most;

	private final Map<Part, Kept<V>> all = new LinkedHashMap<>(16, 0.75f, true);

	private int size;

	/**
	 * Create an empty memory.
	 * @param most how many characters to keep at most
	 */
	PaneMemory(int most) {
		this.most = most;
	}

	synchronized @Nullable V get(PaneRevision revision, int history) {
		Kept<V> kept = this.all.get(new Part(revision.pane(), history));
		return (kept != null && kept.revision.equals(revision)) ? kept.value : null;
	}

	synchronized void put(PaneRevision revision, int history, V value, int characters) {
		Part part = new Part(revision.pane(), history);
		remove(this.all.remove(part));
		this.all.put(part, new Kept<>(revision, value, characters));
		this.size += characters;
		Iterator<Kept<V>> eldest = this.all.values().iterator();
		while (this.size > this.most && eldest.hasNext()) {
			remove(eldest.next());
			eldest.remove();
		}
	}

	private void remove(@Nullable Kept<V> kept) {
		if (kept != null) {
			this.size -= kept.characters;
		}
	}

	private record Part(PaneId pane, int history) {

	}

	private record Kept<V>(PaneRevision revision, V value, int characters) {

	}

}
