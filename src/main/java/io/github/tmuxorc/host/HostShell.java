package io.github.tmuxorc.host;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;

/**
 * The {@code sh} of another machine, kept open for small scripts, so that each takes no
 * longer than its way there and back. It is opened when it is first needed, and again
 * when the machine was away meanwhile.
 */
public final class HostShell implements AutoCloseable {

	private static final String NAME = "sh";

	private final Host host;

	private final @Nullable String path;

	private final Duration limit;

	private final ReentrantLock turn = new ReentrantLock(true);

	private @Nullable ShellConnection connection;

	/**
	 * Create the shell, and open nothing.
	 * @param host the machine
	 * @param path the PATH on which our side of the connection is looked for
	 * @param limit how long the machine may take to answer
	 */
	public HostShell(Host host, @Nullable String path, Duration limit) {
		this.host = host;
		this.path = path;
		this.limit = limit;
	}

	/**
	 * Which machine it is on.
	 * @return the machine
	 */
	public Host host() {
		return this.host;
	}

	/**
	 * Run scripts one after the other, all in one go. A script may be run twice if the
	 * connection ends meanwhile. It reads nothing, and its messages of errors are lost.
	 * @param scripts the scripts
	 * @return what became of each
	 * @throws HostAwayException if the machine cannot be reached or does not answer
	 * @throws CancelledException if the thread is interrupted
	 */
	public List<ShellAnswer> run(List<String> scripts) {
		return run(NAME, scripts, this.limit);
	}

	/**
	 * Run scripts, as {@link #run(List)} does, that have a limit of their own.
	 * @param what the name of what is run, for the message
	 * @param scripts the scripts
	 * @param limit how long they may take, and the way there
	 * @return what became of each
	 */
	public List<ShellAnswer> run(String what, List<String> scripts, Duration limit) {
		try {
			this.turn.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
		boolean answered = false;
		try {
			List<ShellAnswer> answers = ask(what, scripts, System.nanoTime() + limit.toNanos());
			answered = true;
			return answers;
		}
		catch (TimeoutException ex) {
			throw HostAwayException.silent(this.host.name(), what, limit);
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
		finally {
			if (!answered) {
				drop();
			}
			this.turn.unlock();
		}
	}

	private List<ShellAnswer> ask(String what, List<String> scripts, long end)
			throws InterruptedException, TimeoutException {
		ShellConnection open = this.connection;
		List<ShellAnswer> answers = (open != null) ? open.ask(scripts, end) : null;
		if (answers != null) {
			return whole(what, answers, scripts.size());
		}
		drop();
		ShellConnection fresh = new ShellConnection(this.host.keptCall(List.of(NAME), this.path, this.limit));
		this.connection = fresh;
		answers = fresh.ask(scripts, end);
		if (answers == null) {
			String errors = fresh.errors();
			fresh.close();
			throw HostAwayException.notReached(this.host, errors);
		}
		return whole(what, answers, scripts.size());
	}

	private List<ShellAnswer> whole(String what, List<ShellAnswer> answers, int count) {
		if (answers.size() < count) {
			throw HostAwayException.broken(this.host.name(), what);
		}
		return answers;
	}

	private CancelledException interrupted() {
		Thread.currentThread().interrupt();
		return new CancelledException("The call to host '" + this.host.name() + "' was interrupted.",
				"Run the command again.");
	}

	private void drop() {
		ShellConnection open = this.connection;
		this.connection = null;
		if (open != null) {
			open.close();
		}
	}

	@Override
	public void close() {
		this.turn.lock();
		try {
			drop();
		}
		finally {
			this.turn.unlock();
		}
	}

}
