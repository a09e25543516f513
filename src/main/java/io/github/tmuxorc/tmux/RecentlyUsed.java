package io.github.tmuxorc.tmux;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Remembers something of many agents, and forgets what was used least lately when there
 * are too many.
 *
 * @param <K> tells them apart
 * @param <V> what is remembered of each
 */
public final class RecentlyUsed<K, V> {

	private static final int MOST = 1000;

	private final Map<K, V> all = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * What is remembered of something.
	 * @param key what
	 * @return that; null if nothing is
	 */
	public synchronized @Nullable V get(K key) {
		return this.all.get(key);
	}

	/**
	 * Remember something.
	 * @param key of what
	 * @param value what is to be remembered
	 */
	public synchronized void put(K key, V value) {
		this.all.put(key, value);
	}

}
