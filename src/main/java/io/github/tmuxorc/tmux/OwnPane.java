package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import io.github.tmuxorc.failure.RefusedException;

/**
 * The pane that this program runs in, which it must not type into or close: that would
 * end the program, and whoever called it. It is known by the environment, and by the
 * processes that started this one: a client of the server can hide the environment.
 */
public final class OwnPane {

	private final TmuxClient client;

	private final @Nullable String pane;

	private final @Nullable String tmux;

	private final Set<Long> processes;

	private final Supplier<Path> socket;

	private volatile Found found = Found.UNKNOWN;

	/**
	 * Create the guard.
	 * @param client the server that is about to be changed
	 * @param environment the environment of this program, which says where it runs
	 * @param processes the ids of this process and those that it was started by
	 */
	public OwnPane(TmuxClient client, Map<String, String> environment, Set<Long> processes) {
		this.client = client;
		this.pane = environment.get("TMUX_PANE");
		this.tmux = environment.get("TMUX");
		this.processes = Set.copyOf(processes);
		this.socket = SingletonSupplier.of(client::socket);
	}

	/**
	 * Create the guard of this process.
	 * @param client the server that is about to be changed
	 * @return the guard
	 */
	public static OwnPane of(TmuxClient client) {
		if (client.host() != null) {
			// We run here, whatever numbers the processes and panes there have.
			return new OwnPane(client, Map.of(), Set.of());
		}
		Set<Long> processes = new HashSet<>();
		Stream.iterate(ProcessHandle.current(), Objects::nonNull, (process) -> process.parent().orElse(null))
			.forEach((process) -> processes.add(process.pid()));
		return new OwnPane(client, System.getenv(), processes);
	}

	/**
	 * Whether a pane is ours. Pane ids begin anew on each server, so the server counts.
	 * @param candidate the pane
	 * @param pid its own process
	 * @return whether this program runs in it
	 */
	private boolean is(PaneId candidate, long pid) {
		return this.processes.contains(pid) || (candidate.value().equals(this.pane) && isOnThisServer());
	}

	/**
	 * Find our pane. The processes tell it more surely than the environment, which a
	 * server that was started elsewhere can have from there. All panes are looked at
	 * once: those that come later have processes that are younger than we are.
	 * @param userOptions names of pane options to read
	 * @return the pane, or null if this program runs in none of this server
	 */
	public @Nullable TmuxPane find(String... userOptions) {
		Found last = this.found;
		if (last.none) {
			return null;
		}
		if (last.pane != null) {
			for (TmuxPane pane : this.client.panes(PaneFilter.of(List.of(last.pane)), userOptions)) {
				if (is(pane.id(), pane.pid())) {
					return pane;
				}
			}
		}
		List<TmuxPane> ours = ours(userOptions);
		if (!ours.isEmpty()) {
			this.found = new Found(ours.getFirst().id(), false);
			return ours.getFirst();
		}
		// Where no server runs, one may that has lost its socket.
		this.found = new Found(null, !this.client.panes(PaneFilter.ALL, PaneFormat.ids()).isEmpty());
		return null;
	}

	// To read all panes takes tmux many times as long as to tell which are ours.
	private List<TmuxPane> ours(String... userOptions) {
		List<TmuxPane> ours = new ArrayList<>();
		if (!this.processes.isEmpty()) {
			ours.addAll(this.client.panes(PaneFilter.ofProcesses(this.processes), userOptions));
		}
		if (this.pane != null && PaneId.isId(this.pane) && isOnThisServer()) {
			ours.addAll(this.client.panes(PaneFilter.ALL.only(List.of(new PaneId(this.pane))), userOptions));
		}
		return ours;
	}

	/**
	 * Refuse to type into or close our own pane.
	 * @param candidate the pane
	 * @throws RefusedException if this program runs in it
	 */
	public void protect(TmuxPane candidate) {
		protect(candidate.id(), candidate.pid());
	}

	/**
	 * Refuse to type into or close our own pane.
	 * @param candidate the pane
	 * @throws RefusedException if this program runs in it
	 */
	public void protect(PaneStatus candidate) {
		protect(candidate.id(), candidate.pid());
	}

	private void protect(PaneId candidate, long pid) {
		if (is(candidate, pid)) {
			throw new RefusedException("The pane " + candidate + " is the one that this program runs in.",
					"Name another pane, or do this from another terminal.");
		}
	}

	/**
	 * Refuse to end the session that holds our own pane.
	 * @param session the session
	 * @throws RefusedException if this program runs in it
	 */
	public void protect(TmuxSession session) {
		if (ours().stream().anyMatch((candidate) -> candidate.session().equals(session.id()))) {
			throw new RefusedException("The session '" + session.name() + "' holds the pane that this program runs in.",
					"Name another session, or do this from another terminal.");
		}
	}

	/**
	 * Whether this program runs in a pane of the server.
	 * @return whether it does
	 */
	boolean isOnThisServer() {
		if (this.tmux == null || this.tmux.isEmpty()) {
			return false;
		}
		// PATH,PID,SESSION: the path may hold commas.
		String socket = this.tmux.replaceFirst(",[^,]*,[^,]*$", "");
		return real(Path.of(socket)).equals(real(this.socket.get()));
	}

	private static Path real(Path path) {
		try {
			return path.toRealPath();
		}
		catch (IOException ex) {
			// A server that has lost its socket can still be compared by name.
			return path.toAbsolutePath().normalize();
		}
	}

	/**
	 * What is known of our pane.
	 *
	 * @param pane where it was seen last; null if it was not
	 * @param none whether we run in none
	 */
	private record Found(@Nullable PaneId pane, boolean none) {

		static final Found UNKNOWN = new Found(null, false);

	}

}
