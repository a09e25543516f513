package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.host.Hosts;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Reaches the agents of all machines: those on the tmux server that was picked, and those
 * on the hosts that the user named, by {@code HOST/} before what they are called there.
 */
public final class AgentReach implements AutoCloseable {

	/** A person does not wait longer for what is only suggested. */
	private static final Duration SOON = Duration.ofSeconds(2);

	private final AgentFleet picked;

	private final Supplier<Hosts> hosts;

	private final Function<Host, AgentFleet> connection;

	private final Map<String, AgentFleet> others = new ConcurrentHashMap<>();

	/**
	 * Reach nobody so far.
	 * @param picked the agents on the tmux server that was picked
	 * @param hosts the hosts that the user named
	 * @param connection connects to the tmux server of a host
	 */
	AgentReach(AgentFleet picked, Supplier<Hosts> hosts, Function<Host, AgentFleet> connection) {
		this.picked = picked;
		this.hosts = hosts;
		this.connection = connection;
	}

	/**
	 * Tell on which machine an address is.
	 * @param address what an agent or a session is called
	 * @return the machine, and what it is called there
	 */
	public Reached of(String address) {
		int slash = address.indexOf('/');
		Host host = (slash > 0) ? this.hosts.get().named(address.substring(0, slash)) : null;
		return (host != null) ? new Reached(on(host), address.substring(slash + 1), this)
				: new Reached(this.picked, address, this);
	}

	/**
	 * Tell on which machine a session is, or is to be. Its own name may hold a slash, but
	 * where there are hosts, that is taken for a mistake unless the session is there.
	 * @param address what the session is called
	 * @return the machine, and what it is called there
	 * @throws UsageException if no host is called so, nor a session
	 */
	Reached ofSession(String address) {
		Reached reached = of(address);
		if (reached.target().equals(address) && !isHere(address)) {
			throw new UsageException(
					"No host is called '" + address.substring(0, address.indexOf('/')) + "', and no session '" + address
							+ "'.",
					"Use one of the hosts "
							+ this.hosts.get().all().stream().map(Host::name).collect(Collectors.joining(", "))
							+ ", name another under orc.hosts in application.yaml, or make the session first.");
		}
		return reached;
	}

	/**
	 * Whether a session, there or not yet, is on the tmux server that was picked.
	 * @param address what the session is called
	 * @return whether it is; not if what is before a slash is a host, or a mistake for
	 * one
	 */
	public boolean isHere(String address) {
		Reached reached = of(address);
		return reached.target().equals(address)
				&& (address.indexOf('/') <= 0 || this.hosts.get().all().isEmpty() || isSession(reached));
	}

	private static boolean isSession(Reached reached) {
		return reached.fleet()
			.tmux()
			.sessions()
			.stream()
			.anyMatch((session) -> session.name().equals(reached.target()));
	}

	/**
	 * Look for agents.
	 * @param <T> what is found
	 * @param search looks for them
	 * @return what it finds
	 * @throws AgentNotFoundException if there is no such agent, with those of hosts that
	 * are called so
	 */
	<T> T finding(Supplier<T> search) {
		try {
			return search.get();
		}
		catch (AgentNotFoundException ex) {
			throw ex.withNamesakes(known(ex.target()));
		}
	}

	// As far as it is on record here: no machine is asked.
	private List<String> known(String target) {
		return this.hosts.get()
			.all()
			.stream()
			.flatMap((host) -> on(host).restarter()
				.known()
				.stream()
				.filter((address) -> address.equals(target) || address.endsWith(":" + target))
				.map((address) -> host.name() + "/" + address))
			.toList();
	}

	/**
	 * The agents on the tmux server that was picked.
	 * @return what works on them
	 */
	AgentFleet picked() {
		return this.picked;
	}

	/**
	 * The agents that a list shows, machine by machine.
	 * @return those of the server that was picked; and, if it is on this machine, those
	 * of the hosts
	 */
	List<AgentFleet> all() {
		return (this.picked.tmux().host() != null) ? List.of(this.picked)
				: Stream.concat(Stream.of(this.picked), this.hosts.get().all().stream().map(this::on)).toList();
	}

	/**
	 * Look for what can be named by a person who types it. A machine that does not answer
	 * soon is left out.
	 * @param look looks on one machine
	 * @return what there is, with {@code HOST/} before it on hosts other than the one
	 * that was picked
	 */
	List<String> names(Function<AgentFleet, List<String>> look) {
		List<Callable<List<String>>> looks = all().stream()
			.<Callable<List<String>>>map((fleet) -> () -> fleet.equals(this.picked) ? look.apply(fleet)
					: look.apply(fleet).stream().map((name) -> fleet.hostName() + "/" + name).toList())
			.toList();
		try {
			return ParallelWork.within(looks, SOON).stream().flatMap(Collection::stream).toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return List.of();
		}
	}

	private AgentFleet on(Host host) {
		return host.equals(this.picked.tmux().host()) ? this.picked
				: this.others.computeIfAbsent(host.name(), (_) -> this.connection.apply(host));
	}

	@Override
	public void close() {
		this.others.values().stream().map(AgentFleet::tmux).forEach(TmuxClient::close);
	}

}
