package io.github.tmuxorc.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.Host;

/**
 * This machine and others.
 */
public final class Machines implements AutoCloseable {

	private final LocalMachine here;

	private final @Nullable String path;

	private final Map<String, HostMachine> others = new ConcurrentHashMap<>();

	/**
	 * Create the machines, and connect to none.
	 * @param here this one
	 * @param path the PATH on which programs are looked for that connect to others
	 */
	public Machines(LocalMachine here, @Nullable String path) {
		this.here = here;
		this.path = path;
	}

	/**
	 * A machine.
	 * @param host which one; null for this one
	 * @return the machine
	 */
	public Machine of(@Nullable Host host) {
		return (host != null)
				? this.others.computeIfAbsent(host.name(), (_) -> new HostMachine(host, this.path, this.here.clock()))
				: this.here;
	}

	@Override
	public void close() {
		this.others.values().forEach(HostMachine::close);
	}

}
