package io.github.tmuxorc.host;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The shells of other machines, one for each, whoever uses it.
 */
public final class HostShells implements AutoCloseable {

	private final @Nullable String path;

	private final Duration limit;

	private final Map<String, HostShell> shells = new ConcurrentHashMap<>();

	/**
	 * Create the shells, and open none.
	 * @param path the PATH on which programs are looked for that connect to others
	 * @param limit how long a machine may take to answer
	 */
	public HostShells(@Nullable String path, Duration limit) {
		this.path = path;
		this.limit = limit;
	}

	/**
	 * The shell of a machine.
	 * @param host the machine
	 * @return its shell
	 */
	public HostShell of(Host host) {
		return this.shells.computeIfAbsent(host.name(), (_) -> new HostShell(host, this.path, this.limit));
	}

	@Override
	public void close() {
		this.shells.values().forEach(HostShell::close);
	}

}
