package io.github.tmuxorc.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

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

	private final String greeting;

	private final Duration limit;

	private final ReentrantLock turn = new ReentrantLock(true);

	private @Nullable ShellConnection connection;

	private volatile @Nullable ShellAnswer greeted;

	/**
	 * Create the shell, and open nothing.
	 * @param host the machine
	 * @param path the PATH on which our side of the connection is looked for
	 * @param greeting a script that is run each time that it is opened
	 * @param limit how long the machine may take to answer
	 */
	public HostShell(Host host, @Nullable String path, String greeting, Duration limit) {
		this.host = host;
		this.path = path;
		this.greeting = greeting;
		this.limit = limit;
	}

	/**
	 * What the greeting printed.
	 * @return the answer to it
	 * @throws HostAwayException if the machine cannot be reached or does not answer
	 */
	public ShellAnswer greeting() {
		ShellAnswer known = this.greeted;
		if (known == null) {
			run(List.of(":"));
			known = this.greeted;
		}
		if (known == null) {
			throw new IllegalStateException("a shell that answers was greeted");
		}
		return known;
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
		return run(scripts, Duration.ZERO);
	}

	/**
	 * Run scripts, as {@link #run(List)} does, that take some time.
	 * @param scripts the scripts
	 * @param work how long they may take
	 * @return what became of each
	 */
	public List<ShellAnswer> run(List<String> scripts, Duration work) {
		try {
			this.turn.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
		boolean answered = false;
		try {
			List<ShellAnswer> answers = ask(scripts, System.nanoTime() + this.limit.plus(work).toNanos());
			answered = true;
			return answers;
		}
		catch (TimeoutException ex) {
			throw HostAwayException.silent(this.host.name(), NAME, this.limit.plus(work));
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

	private List<ShellAnswer> ask(List<String> scripts, long end) throws InterruptedException, TimeoutException {
		ShellConnection open = this.connection;
		List<ShellAnswer> answers = (open != null) ? open.ask(scripts, end) : null;
		if (answers != null) {
			return whole(answers, scripts.size());
		}
		drop();
		ShellConnection fresh = new ShellConnection(this.host.keptCall(List.of(NAME), this.path, this.limit));
		this.connection = fresh;
		answers = fresh.ask(Stream.concat(Stream.of(this.greeting), scripts.stream()).toList(), end);
		if (answers == null) {
			fresh.close();
			throw HostAwayException.notReached(this.host, fresh.errors());
		}
		List<ShellAnswer> all = whole(answers, scripts.size() + 1);
		this.greeted = all.getFirst();
		return all.subList(1, all.size());
	}

	private List<ShellAnswer> whole(List<ShellAnswer> answers, int count) {
		if (answers.size() < count) {
			throw HostAwayException.broken(this.host.name(), NAME);
		}
		return new ArrayList<>(answers);
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
