package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.tmuxorc.tmux.FormatPoll;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneOutputListener;
import io.github.tmuxorc.tmux.SessionId;
import io.github.tmuxorc.tmux.TmuxCommand;
import io.github.tmuxorc.tmux.TmuxConnectionLostException;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxReply;
import io.github.tmuxorc.tmux.TmuxSubscription;
import io.github.tmuxorc.tmux.TmuxTransport;

/**
 * Keeps one connection in control mode, attached to whatever session there is, and makes
 * it again when that session, the client or the server ends. Where control mode does not
 * work a process for each call takes its place, for a while.
 */
public final class ControlTransport implements TmuxTransport {

	private static final Logger logger = LoggerFactory.getLogger(ControlTransport.class);

	/**
	 * How long control mode is left alone after it failed.
	 */
	static final Duration PAUSE = Duration.ofSeconds(30);

	/**
	 * How many calls get a process each if it is not known whether more will come. To
	 * connect takes as long as some of them.
	 */
	static final int FEW = 8;

	/**
	 * How long a connection is kept that told what was written in panes.
	 */
	private static final Duration KEPT = Duration.ofSeconds(30);

	/**
	 * Commands that would end the connection, make it wait, or answer twice.
	 */
	private static final Set<String> NEED_A_PROCESS = Set.of("if-shell", "kill-server", "run-shell", "wait-for");

	/**
	 * Attaches without starting a server, taking output, having a size, or bringing our
	 * environment into the session.
	 */
	private static final List<String> ATTACH = List.of("-N", "-C", "attach-session", "-E", "-f",
			"no-output,ignore-size");

	private static final Pattern CLIENT = Pattern.compile("client-\\d+");

	private final TmuxProgram program;

	private final TmuxTransport processes;

	private final InstantSource clock;

	private final ClientTurns turns;

	private final AtomicInteger subscriptions = new AtomicInteger();

	private final Duration limit;

	private final SessionOutputs outputs;

	private @Nullable ControlConnection connection;

	private Instant pausedUntil = Instant.MIN;

	/** Whether no server was running: nothing is tried to attach to until one is. */
	private volatile boolean absent;

	/** What tmux calls the client of the last connection to another machine. */
	private volatile @Nullable String client;

	private int apart;

	private boolean closed;

	/**
	 * Create the transport.
	 * @param program the tmux program and the server
	 * @param processes what is used in the place of control mode
	 * @param clock tells when to try control mode again
	 * @param turns lets clients come and go one after the other
	 * @param lasting whether many calls will come, so that the first connects; if not, a
	 * process for each is faster until there were some, or something is followed
	 */
	public ControlTransport(TmuxProgram program, TmuxTransport processes, InstantSource clock, ClientTurns turns,
			boolean lasting) {
		this.program = program;
		this.processes = processes;
		this.clock = clock;
		this.turns = turns;
		this.apart = lasting ? 0 : FEW;
		// The other half is for the process that takes its place.
		this.limit = program.limit().dividedBy(2);
		this.outputs = new SessionOutputs(program, turns, this.limit, KEPT);
	}

	@Override
	public TmuxReply run(List<TmuxCommand> commands, String input) {
		boolean needsProcess = commands.stream().anyMatch((command) -> NEED_A_PROCESS.contains(command.name()));
		ControlConnection connection = (needsProcess || isOneOfFew()) ? null : connect();
		if (connection == null) {
			return runByProcess(commands, input);
		}
		try {
			return connection.run(input.isEmpty() ? commands : withInput(commands, input), this.limit);
		}
		catch (ConnectionEndedException ex) {
			drop(connection, !connection.isUseful());
		}
		catch (TimeoutException ex) {
			drop(connection, true);
		}
		if (!commands.stream().allMatch(TmuxCommand::isRepeatable)) {
			throw new TmuxConnectionLostException(commands.getFirst().name());
		}
		return runByProcess(commands, input);
	}

	private TmuxReply runByProcess(List<TmuxCommand> commands, String input) {
		TmuxReply reply = this.processes.run(commands, input);
		this.absent = reply.noServer();
		return reply;
	}

	// A connection has no input of ours, but its lines may have any length.
	private static List<TmuxCommand> withInput(List<TmuxCommand> commands, String input) {
		return commands.stream()
			.map((command) -> command.name().equals("load-buffer") ? setBuffer(command, input) : command)
			.toList();
	}

	private static TmuxCommand setBuffer(TmuxCommand load, String text) {
		List<String> words = new ArrayList<>(load.words());
		words.set(0, "set-buffer");
		words.set(words.size() - 1, "--");
		words.add(text);
		return new TmuxCommand(words);
	}

	private synchronized boolean isOneOfFew() {
		return this.apart > 0 && this.apart-- > 0;
	}

	@Override
	public TmuxSubscription follow(String format, Consumer<String> values) {
		synchronized (this) {
			this.apart = 0;
		}
		return new ControlSubscription(this, "orc-" + this.subscriptions.incrementAndGet(),
				new FormatPoll(this, format, values))
			.start();
	}

	/**
	 * Let the connection follow something.
	 * @param name a name for it
	 * @param what what is followed
	 * @return the connection that follows it; null if none does
	 */
	@Nullable ControlConnection follow(String name, FormatPoll what) {
		ControlConnection connection = connect();
		if (connection == null) {
			return null;
		}
		try {
			return connection.follow(name, what.format(), what.values(), this.limit) ? connection : null;
		}
		catch (ConnectionEndedException ex) {
			drop(connection, !connection.isUseful());
		}
		catch (TimeoutException ex) {
			drop(connection, true);
		}
		return null;
	}

	private synchronized @Nullable ControlConnection connect() {
		if (this.connection != null && this.connection.isOpen()) {
			return this.connection;
		}
		this.connection = null;
		if (this.closed || this.absent || this.clock.instant().isBefore(this.pausedUntil)) {
			return null;
		}
		try (ClientTurns.Turn _ = this.turns.take()) {
			return attach(ControlConnection.start(this.program.call(ATTACH, ""), this.turns));
		}
	}

	private synchronized @Nullable ControlConnection attach(ControlConnection connection) {
		try {
			TmuxReply reply = connection.attach(this.limit);
			if (reply.error() == null) {
				this.connection = connection;
				if (this.turns.areFar()) {
					takeOver(connection);
				}
				return connection;
			}
			this.absent = reply.noServer();
			drop(connection, !this.absent);
		}
		catch (TimeoutException ex) {
			drop(connection, true);
		}
		finally {
			if (this.connection != connection) {
				connection.close();
			}
		}
		return null;
	}

	// Where the way to the machine was cut, the client before stays there for hours.
	private void takeOver(ControlConnection connection) {
		String before = this.client;
		try {
			if (before != null) {
				connection.send(List.of(TmuxCommand.of("detach-client", "-t", before)), (_) -> {
				});
			}
			connection.send(List.of(TmuxCommand.of("display-message", "-p", "#{client_name}")), (reply) -> {
				String name = String.join("", reply.outputs());
				// A person's client is called as its terminal.
				this.client = CLIENT.matcher(name).matches() ? name : null;
			});
		}
		catch (ConnectionEndedException ex) {
			// Who uses it learns the same.
		}
	}

	private synchronized void drop(ControlConnection connection, boolean pause) {
		connection.close();
		if (pause) {
			logger.info("Control mode does not work; a process for each command takes its place for {}", PAUSE);
			this.pausedUntil = this.clock.instant().plus(PAUSE);
		}
	}

	@Override
	public @Nullable TmuxSubscription output(SessionId session, PaneId pane, PaneOutputListener listener) {
		return this.outputs.listen(session, pane, listener);
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		this.outputs.close();
		if (this.connection != null) {
			this.connection.close();
		}
	}

	synchronized boolean isClosed() {
		return this.closed;
	}

	/**
	 * The process id of the connection.
	 * @return the id; null while there is no connection
	 */
	synchronized @Nullable Long pid() {
		return (this.connection != null && this.connection.isOpen()) ? this.connection.pid() : null;
	}

}
