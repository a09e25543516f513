package io.github.tmuxorc.host;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * The other machines that the user's file names.
 *
 * @param all the machines, in the order of their names
 */
public record Hosts(List<Host> all) {

	public Hosts {
		all = List.copyOf(all);
	}

	/**
	 * The machine of a name.
	 * @param name its name
	 * @return the machine; null if none is called so
	 */
	public @Nullable Host named(String name) {
		return this.all.stream().filter((host) -> host.name().equals(name)).findFirst().orElse(null);
	}

	/**
	 * Find a machine. Only those that the user named are reached: the person's keys open
	 * others as well.
	 * @param name its name
	 * @return the machine
	 * @throws UsageException if none is called so
	 */
	public Host find(String name) {
		Host host = named(name);
		if (host == null) {
			throw unknown(name);
		}
		return host;
	}

	private UsageException unknown(String name) {
		String names = this.all.stream().map(Host::name).collect(Collectors.joining(", "));
		return new UsageException("No host is called '" + name + "'.", "Name it under orc.hosts in application.yaml"
				+ (names.isEmpty() ? "." : ", or use one of: " + names + "."));
	}

}
