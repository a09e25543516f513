package io.github.tmuxorc.agent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneListing;

/**
 * A part of the agents of several machines, which are all asked at the same time. One
 * that is away is told, and does not keep the others from being listed.
 */
final class AgentListing {

	private final List<AgentFleet> machines;

	private final Function<Agents, PaneListing<Agent>> lists;

	private final Map<String, String> away = new ConcurrentSkipListMap<>();

	private final Map<AgentFleet, PaneListing<Agent>> panes = new ConcurrentHashMap<>();

	private final Page<Place> page;

	/**
	 * Find the agents.
	 * @param machines the agents of each machine
	 * @param lists lists those of one machine
	 * @param limit how many to list at most; null for the usual number
	 * @param cursor what the part before returned; null for the first part
	 */
	AgentListing(List<AgentFleet> machines, Function<Agents, PaneListing<Agent>> lists, @Nullable Integer limit,
			@Nullable String cursor) {
		this.machines = List.copyOf(machines);
		this.lists = lists;
		this.page = Page.of(each(this::places), limit, cursor, Place::id);
	}

	private List<Place> places(AgentFleet fleet) {
		PaneListing<Agent> found = this.lists.apply(fleet.agents());
		this.panes.put(fleet, found);
		return found.ids().stream().map((pane) -> new Place(fleet, pane)).toList();
	}

	/**
	 * Read the agents of this part, those of each machine in one go.
	 * @param <T> what is read of each
	 * @param reader reads agents of one machine
	 * @return what was read
	 */
	<T> List<T> read(BiFunction<AgentFleet, List<Agent>, List<T>> reader) {
		return each((fleet) -> {
			List<PaneId> panes = this.page.items()
				.stream()
				.filter((place) -> place.fleet().equals(fleet))
				.map(Place::pane)
				.toList();
			PaneListing<Agent> found = this.panes.get(fleet);
			return (found == null || panes.isEmpty()) ? List.of() : reader.apply(fleet, found.read(panes));
		});
	}

	private <T> List<T> each(Function<AgentFleet, List<T>> work) {
		if (this.machines.size() == 1) {
			return work.apply(this.machines.getFirst());
		}
		try {
			return ParallelWork
				.all(this.machines.stream().<Callable<List<T>>>map((fleet) -> () -> unlessAway(fleet, work)).toList())
				.stream()
				.flatMap(Collection::stream)
				.toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The look at the agents of all machines was interrupted.",
					"Run the command again.");
		}
	}

	private <T> List<T> unlessAway(AgentFleet fleet, Function<AgentFleet, List<T>> work) {
		Host host = fleet.tmux().host();
		if (host == null) {
			return work.apply(fleet);
		}
		if (this.away.containsKey(host.name())) {
			return List.of();
		}
		try {
			return work.apply(fleet);
		}
		catch (TmuxException ex) {
			List<String> known = fleet.restarter().known();
			this.away.put(host.name(), ex.getMessage()
					+ (known.isEmpty() ? "" : " Agents that were started there: " + String.join(", ", known) + "."));
			return List.of();
		}
	}

	int total() {
		return this.page.total();
	}

	@Nullable String nextCursor() {
		return this.page.nextCursor();
	}

	/**
	 * The hosts that are away.
	 * @return a line for each; null if none is
	 */
	@Nullable List<String> away() {
		return this.away.isEmpty() ? null : new ArrayList<>(this.away.values());
	}

	/**
	 * Where an agent is.
	 *
	 * @param fleet the agents of its machine
	 * @param pane its pane there
	 */
	private record Place(AgentFleet fleet, PaneId pane) {

		String id() {
			Host host = this.fleet.tmux().host();
			return ((host != null) ? host.name() + "/" : "") + this.pane.value();
		}

	}

}
