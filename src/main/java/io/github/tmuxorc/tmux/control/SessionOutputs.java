package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.OutputUnavailableException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneOutputListener;
import io.github.tmuxorc.tmux.SessionId;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxReply;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Keeps a connection for each session in whose panes somebody listens, and for a while
 * longer, since it is likely that somebody will again.
 */
final class SessionOutputs implements AutoCloseable {

	/**
	 * Takes output, but has no size and does not bring our environment into the session.
	 * tmux gives up a pane for us, and not its memory, if we are 20 s behind.
	 */
	private static final List<String> ATTACH = List.of("-N", "-C", "attach-session", "-E", "-f",
			"ignore-size,pause-after=20", "-t");

	private final TmuxProgram program;

	private final ClientTurns turns;

	private final Duration limit;

	private final Duration kept;

	private final Map<SessionId, SessionOutput> outputs = new HashMap<>();

	/**
	 * Create the store of connections.
	 * @param program the tmux program and the server
	 * @param turns lets clients come and go one after the other
	 * @param limit how long tmux may take to answer
	 * @param kept how long a connection is kept after its last use
	 */
	SessionOutputs(TmuxProgram program, ClientTurns turns, Duration limit, Duration kept) {
		this.program = program;
		this.turns = turns;
		this.limit = limit;
		this.kept = kept;
	}

	/**
	 * Listen to a pane.
	 * @param session the session that it is in
	 * @param pane the pane
	 * @param listener the listener
	 * @return ends it; null if the session does not hold the pane
	 * @throws OutputUnavailableException if control mode does not work
	 */
	@Nullable TmuxSubscription listen(SessionId session, PaneId pane, PaneOutputListener listener) {
		try {
			return tryToListen(session, pane, listener);
		}
		catch (ConnectionEndedException ex) {
			// As it was kept, it may have ended without anybody having noticed.
			try {
				return tryToListen(session, pane, listener);
			}
			catch (ConnectionEndedException again) {
				throw new OutputUnavailableException();
			}
		}
	}

	private synchronized @Nullable TmuxSubscription tryToListen(SessionId session, PaneId pane,
			PaneOutputListener listener) throws ConnectionEndedException {
		try {
			SessionOutput output = connect(session);
			if (output == null) {
				return null;
			}
			SessionOutput.Listening listening = output.listen(pane, listener, this.limit);
			return (listening != null) ? () -> output.remove(listening) : null;
		}
		catch (TimeoutException ex) {
			SessionOutput output = this.outputs.remove(session);
			if (output != null) {
				output.close();
			}
			throw new OutputUnavailableException();
		}
	}

	private @Nullable SessionOutput connect(SessionId session) throws ConnectionEndedException, TimeoutException {
		SessionOutput kept = this.outputs.get(session);
		if (kept != null && kept.isOpen()) {
			return kept;
		}
		List<String> words = new ArrayList<>(ATTACH);
		words.add(session.value());
		try (ClientTurns.Turn _ = this.turns.take()) {
			return attach(session, new SessionOutput(session, this.program.call(words, ""), this.turns));
		}
	}

	private @Nullable SessionOutput attach(SessionId session, SessionOutput output)
			throws ConnectionEndedException, TimeoutException {
		this.outputs.put(session, output);
		TmuxReply reply = output.attach(this.limit);
		if (reply.error() == null) {
			Thread.ofPlatform().daemon().name("tmux-output-keep").start(() -> keep(session, output));
			return output;
		}
		output.close();
		this.outputs.remove(session);
		if (reply.noServer() || reply.error().startsWith("can't find session")) {
			return null;
		}
		throw new ConnectionEndedException(reply.error());
	}

	// As long as it is used, and a while longer.
	private void keep(SessionId session, SessionOutput output) {
		try {
			while (!isDropped(session, output)) {
				output.awaitEnd(this.kept);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized boolean isDropped(SessionId session, SessionOutput output) {
		if (output.isOpen() && output.unused().compareTo(this.kept) < 0) {
			return false;
		}
		output.close();
		this.outputs.remove(session, output);
		return true;
	}

	@Override
	public synchronized void close() {
		this.outputs.values().forEach(SessionOutput::close);
	}

}
