package io.github.tmuxorc.agent;

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
final class RecentlyUsed<K, V> {

	private static final int MOST = 1000;

	private final Map<K, V> all = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > MOST;
		}

	};

	synchronized @Nullable V get(K key) {
		return this.all.get(key);
	}

	synchronized void put(K key, V value) {
		this.all.put(key, value);
	}

}
