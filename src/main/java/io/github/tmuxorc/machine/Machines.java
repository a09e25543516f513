package io.github.tmuxorc.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.host.HostShells;

/**
 * This machine and others.
 */
public final class Machines {

	private final LocalMachine here;

	private final Supplier<HostShells> shells;

	private final Map<String, HostMachine> others = new ConcurrentHashMap<>();

	/**
	 * Create the machines, and connect to none.
	 * @param here this one
	 * @param shells the shells of others
	 */
	public Machines(LocalMachine here, Supplier<HostShells> shells) {
		this.here = here;
		this.shells = shells;
	}

	/**
	 * A machine.
	 * @param host which one; null for this one
	 * @return the machine
	 */
	public Machine of(@Nullable Host host) {
		return (host != null) ? this.others.computeIfAbsent(host.name(),
				(_) -> new HostMachine(host, this.shells.get().of(host), this.here.clock())) : this.here;
	}

}
