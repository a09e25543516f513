package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneOutputListener;
import io.github.tmuxorc.tmux.SessionId;
import io.github.tmuxorc.tmux.TmuxCommand;
import io.github.tmuxorc.tmux.TmuxReply;

/**
 * A connection that is told what is written in the panes of one session. Panes to which
 * nobody listens are paused, so that they cost nothing; their programs are not held up.
 */
final class SessionOutput implements ControlListener {

	private static final String PAUSED = "%pause ";

	/**
	 * Ends a pane's stream when tmux does not say so at once, as when its program ended
	 * and the pane stays. tmux looks once a second.
	 */
	private static final TmuxCommand WATCH = TmuxCommand.of("refresh-client", "-B",
			"orc-panes::#{W:#{P:#{pane_id}#{pane_dead} }}");

	private final SessionId session;

	private final ControlConnection connection;

	private final TmuxCommand list;

	private final Map<String, List<Listening>> listeners = new HashMap<>();

	private final Set<String> paused = new HashSet<>();

	private final Set<String> pausing = new HashSet<>();

	private long lastUse = System.nanoTime();

	/**
	 * Connect.
	 * @param session the session
	 * @param call attaches to it in control mode
	 * @param turns one of which is ours until we are attached
	 */
	SessionOutput(SessionId session, ProgramCall call, ClientTurns turns) {
		this.session = session;
		this.list = TmuxCommand.of("list-panes", "-s", "-t", session.value(), "-F", "#{pane_id} #{pane_dead}");
		this.connection = ControlConnection.start(call, this, turns);
	}

	/**
	 * Wait until tmux has attached us.
	 * @param limit how long to wait
	 * @return no output, or the error for which tmux did not attach us
	 * @throws TimeoutException if tmux did not say it in time
	 */
	TmuxReply attach(Duration limit) throws TimeoutException {
		TmuxReply reply = this.connection.attach(limit);
		try {
			return (reply.error() != null) ? reply : this.connection.run(List.of(WATCH), limit);
		}
		catch (ConnectionEndedException ex) {
			return new TmuxReply(List.of(), ex.getMessage());
		}
	}

	/**
	 * Listen to a pane, and wait until nothing can be missed.
	 * @param pane the pane
	 * @param listener the listener
	 * @param limit how long tmux may take
	 * @return what listens; null if the session does not hold the pane
	 * @throws ConnectionEndedException if the connection ended first
	 * @throws TimeoutException if tmux did not answer in time
	 */
	@Nullable Listening listen(PaneId pane, PaneOutputListener listener, Duration limit)
			throws ConnectionEndedException, TimeoutException {
		Listening listening = new Listening(pane.value(), listener);
		try {
			synchronized (this) {
				this.listeners.computeIfAbsent(pane.value(), (id) -> new ArrayList<>()).add(listening);
				this.paused.remove(pane.value());
				send(resume(pane.value()));
			}
			TmuxReply reply = this.connection.run(List.of(this.list), limit);
			if (!panes(reply).containsKey(pane.value())) {
				remove(listening);
				return null;
			}
			listening.confirmed = true;
			checkSoon();
			return listening;
		}
		catch (ConnectionEndedException | TimeoutException ex) {
			remove(listening);
			throw ex;
		}
	}

	private static TmuxCommand resume(String pane) {
		return TmuxCommand.of("refresh-client", "-A", pane + ":continue");
	}

	/**
	 * Listen no longer.
	 * @param listening what listened
	 */
	synchronized void remove(Listening listening) {
		this.lastUse = System.nanoTime();
		List<Listening> others = this.listeners.get(listening.pane);
		if (others != null && others.remove(listening) && others.isEmpty()) {
			this.listeners.remove(listening.pane);
		}
	}

	/**
	 * For how long nobody has listened.
	 * @return the time, zero while somebody listens
	 */
	synchronized Duration unused() {
		return this.listeners.isEmpty() ? Duration.ofNanos(System.nanoTime() - this.lastUse) : Duration.ZERO;
	}

	boolean isOpen() {
		return this.connection.isOpen();
	}

	/**
	 * Wait until the connection ends.
	 * @param limit how long to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	void awaitEnd(Duration limit) throws InterruptedException {
		this.connection.awaitEnd(limit);
	}

	void close() {
		this.connection.close();
	}

	@Override
	public void wrote(PaneBytes bytes) {
		for (Listening listening : listeners(bytes.pane())) {
			listening.listener.wrote(listening.decoder.text(bytes.bytes()));
		}
	}

	// The pane is paused if nobody listens.
	private synchronized List<Listening> listeners(String pane) {
		List<Listening> found = this.listeners.get(pane);
		if (found != null) {
			return List.copyOf(found);
		}
		if (this.paused.add(pane)) {
			this.pausing.add(pane);
			send(TmuxCommand.of("refresh-client", "-A", pane + ":pause"));
		}
		return List.of();
	}

	@Override
	public void told(String line) {
		if (line.startsWith(PAUSED)) {
			lost(line.substring(PAUSED.length()));
		}
		else if (line.startsWith("%session-changed ")) {
			// The session has ended, and its clients went on to another one.
			if (!line.startsWith("%session-changed " + this.session + " ")) {
				close();
			}
		}
		else {
			checkSoon();
		}
	}

	// tmux paused the pane: because we asked for it, or because we were too slow.
	private void lost(String pane) {
		List<Listening> losing;
		synchronized (this) {
			boolean asked = this.pausing.remove(pane);
			losing = List.copyOf(this.listeners.getOrDefault(pane, List.of()));
			if (losing.isEmpty()) {
				this.paused.add(pane);
				return;
			}
			send(resume(pane));
			if (asked) {
				return;
			}
		}
		losing.forEach((listening) -> listening.listener.lost());
	}

	/**
	 * Something happened to windows or panes.
	 */
	private void checkSoon() {
		if (unused().isZero()) {
			try {
				this.connection.send(List.of(this.list), (reply) -> check(panes(reply)));
			}
			catch (ConnectionEndedException ex) {
				// That ends all streams.
			}
		}
	}

	private void send(TmuxCommand command) {
		try {
			this.connection.send(List.of(command), (reply) -> {
			});
		}
		catch (ConnectionEndedException ex) {
			// That ends all streams.
		}
	}

	private static Map<String, Boolean> panes(TmuxReply reply) {
		Map<String, Boolean> panes = new HashMap<>();
		if (reply.error() == null) {
			for (String line : reply.outputs().getFirst().split("\n", -1)) {
				int blank = line.indexOf(' ');
				if (line.startsWith("%") && blank > 0) {
					panes.put(line.substring(0, blank), line.endsWith(" 1"));
				}
			}
		}
		return panes;
	}

	/**
	 * End what listens to panes that have ended or are gone.
	 * @param panes the panes of the session, and whether each has ended
	 */
	private void check(Map<String, Boolean> panes) {
		List<Listening> over = new ArrayList<>();
		synchronized (this) {
			this.listeners.forEach((pane, listening) -> {
				if (panes.getOrDefault(pane, true)) {
					listening.stream().filter((one) -> one.confirmed).forEach(over::add);
				}
			});
			over.forEach(this::remove);
		}
		over.forEach((listening) -> listening.listener.ended());
	}

	@Override
	public void ended() {
		check(Map.of());
	}

	/**
	 * One that listens to a pane.
	 */
	static final class Listening {

		private final String pane;

		private final PaneOutputListener listener;

		private final TextDecoder decoder = new TextDecoder();

		// A list of panes that was made before it began does not count.
		private volatile boolean confirmed;

		Listening(String pane, PaneOutputListener listener) {
			this.pane = pane;
			this.listener = listener;
		}

	}

}
