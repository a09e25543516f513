package io.github.tmuxorc.tmux.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.process.LineProcess;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.tmux.TmuxCommand;
import io.github.tmuxorc.tmux.TmuxReply;

/**
 * One connection in control mode. Threads send their commands and wait for the answers,
 * which come in the order of the commands.
 */
final class ControlConnection implements AutoCloseable {

	private static final String SUBSCRIPTION = "%subscription-changed ";

	private final LineProcess process;

	private final CommandWriter writer;

	private final ControlListener listener;

	private final ClientTurns turns;

	private final CompletableFuture<TmuxReply> attached = new CompletableFuture<>();

	private final Deque<ControlRequest> unanswered = new ArrayDeque<>();

	private final Map<String, Consumer<String>> followers = new ConcurrentHashMap<>();

	private final CountDownLatch end = new CountDownLatch(1);

	private boolean ended;

	private volatile boolean useful;

	private ControlConnection(LineProcess process, ControlListener listener, ClientTurns turns) {
		this.process = process;
		this.turns = turns;
		this.listener = listener;
		this.writer = new CommandWriter(process);
		Thread.ofPlatform().daemon().name("tmux-control-read").start(this::read);
	}

	/**
	 * Connect.
	 * @param call attaches in control mode
	 * @param turns one of which is ours until we are attached
	 * @return the connection; it may have failed, see {@link #attach(Duration)}
	 */
	static ControlConnection start(ProgramCall call, ClientTurns turns) {
		return start(call, new ControlListener() {
		}, turns);
	}

	/**
	 * Connect, and tell what tmux says unasked.
	 * @param call attaches in control mode
	 * @param listener told it by the reading thread
	 * @param turns one of which is ours until we are attached
	 * @return the connection; it may have failed, see {@link #attach(Duration)}
	 */
	static ControlConnection start(ProgramCall call, ControlListener listener, ClientTurns turns) {
		return new ControlConnection(LineProcess.start(call), listener, turns);
	}

	/**
	 * Wait until tmux has attached us.
	 * @param limit how long to wait
	 * @return no output, or the error for which tmux did not attach us
	 * @throws TimeoutException if tmux did not say it in time
	 */
	TmuxReply attach(Duration limit) throws TimeoutException {
		try {
			return await(this.attached, limit);
		}
		catch (ConnectionEndedException ex) {
			return new TmuxReply(List.of(), ex.getMessage());
		}
	}

	/**
	 * Run commands and wait for their answers.
	 * @param commands the commands
	 * @param limit how long to wait
	 * @return the answer
	 * @throws ConnectionEndedException if the connection ended first
	 * @throws TimeoutException if the answer did not come in time
	 */
	TmuxReply run(List<TmuxCommand> commands, Duration limit) throws ConnectionEndedException, TimeoutException {
		if (Thread.currentThread().isInterrupted()) {
			// What nobody waits for any more must not reach tmux.
			throw cancelled();
		}
		ControlRequest request = new ControlRequest(commands.size(), (reply) -> {
		});
		send(request, commands);
		return await(request.reply(), limit);
	}

	/**
	 * Run commands without waiting for their answers.
	 * @param commands the commands
	 * @param answer given the answer by the reading thread, unless the connection ends
	 * first
	 * @throws ConnectionEndedException if the connection has ended
	 */
	void send(List<TmuxCommand> commands, Consumer<TmuxReply> answer) throws ConnectionEndedException {
		send(new ControlRequest(commands.size(), answer), commands);
	}

	private void send(ControlRequest request, List<TmuxCommand> commands) throws ConnectionEndedException {
		String line = ControlLine.of(commands);
		synchronized (this.unanswered) {
			if (this.ended) {
				throw new ConnectionEndedException("");
			}
			// tmux has read what it has answered.
			boolean read = this.unanswered.isEmpty();
			this.unanswered.add(request);
			this.writer.write(line, read);
		}
	}

	/**
	 * Let tmux watch a format, and tell when its value changes.
	 * @param name a name for it that no other has
	 * @param format the format
	 * @param values told the values by the reading thread
	 * @param limit how long tmux may take to begin
	 * @return whether tmux does it
	 * @throws ConnectionEndedException if the connection ended first
	 * @throws TimeoutException if the answer did not come in time
	 */
	boolean follow(String name, String format, Consumer<String> values, Duration limit)
			throws ConnectionEndedException, TimeoutException {
		this.followers.put(name, values);
		return run(List.of(TmuxCommand.of("refresh-client", "-B", name + "::" + format)), limit).error() == null;
	}

	/**
	 * Watch a format no longer. It does not wait.
	 * @param name its name
	 */
	void unfollow(String name) {
		this.followers.remove(name);
		try {
			send(List.of(TmuxCommand.of("refresh-client", "-B", name)), (reply) -> {
			});
		}
		catch (ConnectionEndedException ex) {
			// What it watched has ended with it.
		}
	}

	/**
	 * Wait until the connection ends.
	 * @throws InterruptedException if the thread is interrupted
	 */
	void awaitEnd() throws InterruptedException {
		this.end.await();
	}

	/**
	 * Wait until the connection ends.
	 * @param limit how long to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	void awaitEnd(Duration limit) throws InterruptedException {
		this.end.await(limit.toNanos(), TimeUnit.NANOSECONDS);
	}

	private static TmuxReply await(CompletableFuture<TmuxReply> reply, Duration limit)
			throws ConnectionEndedException, TimeoutException {
		try {
			return reply.get(limit.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof ConnectionEndedException ended) ? ended
					: new ConnectionEndedException(ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw cancelled();
		}
	}

	private static CancelledException cancelled() {
		return new CancelledException("Waiting for tmux was interrupted.", "Run the command again.");
	}

	boolean isOpen() {
		synchronized (this.unanswered) {
			return !this.ended;
		}
	}

	/**
	 * Whether it has ever answered a command.
	 * @return whether it is of use
	 */
	boolean isUseful() {
		return this.useful;
	}

	long pid() {
		return this.process.pid();
	}

	private void read() {
		ReplyParser parser = new ReplyParser(this::notice);
		for (byte[] line; (line = this.process.read()) != null;) {
			if (!parser.isInBlock() && PaneBytes.isIn(line)) {
				this.listener.wrote(PaneBytes.of(line));
				continue;
			}
			ReplyBlock block = parser.accept(new String(line, StandardCharsets.UTF_8));
			if (block == null) {
				continue;
			}
			if (block.ours()) {
				answer(block);
			}
			else {
				// The first is the attaching; any later one is a hook's.
				this.attached.complete(new TmuxReply(List.of(), (block.failed()) ? block.text() : null));
			}
		}
		end(parser.remark());
	}

	private void notice(String line) {
		int value = line.indexOf(" : ");
		this.listener.told(line);
		if (!line.startsWith(SUBSCRIPTION) || value < 0) {
			return;
		}
		int name = SUBSCRIPTION.length();
		Consumer<String> follower = this.followers.get(line.substring(name, line.indexOf(' ', name)));
		if (follower != null) {
			follower.accept(line.substring(value + " : ".length()));
		}
	}

	private void answer(ReplyBlock block) {
		this.useful = true;
		ControlRequest request;
		synchronized (this.unanswered) {
			request = this.unanswered.peek();
			if (request == null || !request.isAnsweredBy(block)) {
				return;
			}
			this.unanswered.remove();
		}
		// Not while we hold the lock: who gets it may send the next command.
		request.complete();
	}

	private void end(String remark) {
		List<ControlRequest> lost;
		synchronized (this.unanswered) {
			this.ended = true;
			lost = List.copyOf(this.unanswered);
			this.unanswered.clear();
		}
		ConnectionEndedException reason = new ConnectionEndedException(remark);
		this.attached.completeExceptionally(reason);
		lost.forEach((request) -> request.reply().completeExceptionally(reason));
		this.writer.end();
		this.end.countDown();
		this.listener.ended();
	}

	@Override
	public void close() {
		try (ClientTurns.Turn _ = this.turns.take()) {
			if (this.turns.areFar() && this.process.isAlive()) {
				// An empty line lets tmux's client go. Without that it stays on its
				// machine if something is left to be told to us.
				this.process.leave("");
			}
			this.process.close();
		}
	}

}
