package io.github.tmuxorc.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A file that is locked, which keeps threads and processes apart. The system unlocks it
 * when the process ends, however it ends.
 */
public final class LockedFile implements AutoCloseable {

	/** The system locks for a whole process, so threads need something of their own. */
	private static final ConcurrentMap<Path, Semaphore> THREADS = new ConcurrentHashMap<>();

	private static final Duration PACE = Duration.ofMillis(1);

	private final FileChannel channel;

	private final Semaphore thread;

	private LockedFile(FileChannel channel, Semaphore thread) {
		this.channel = channel;
		this.thread = thread;
	}

	/**
	 * Wait until nobody else holds a file.
	 * @param file the file; it is made if need be, its folder is not
	 * @return the file, locked
	 * @throws IOException if it cannot be locked
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static LockedFile await(Path file) throws IOException, InterruptedException {
		Semaphore thread = thread(file);
		thread.acquire();
		FileChannel channel = null;
		try {
			channel = open(file);
			channel.lock();
			return new LockedFile(channel, thread);
		}
		catch (ClosedByInterruptException | FileLockInterruptionException ex) {
			letGo(channel, thread);
			throw new InterruptedException();
		}
		catch (IOException ex) {
			letGo(channel, thread);
			throw ex;
		}
	}

	/**
	 * Lock a file if nobody else holds it for long.
	 * @param file the file; it is made if need be, its folder is not
	 * @param patience how long to wait; nothing to try once
	 * @return the file, locked; null if somebody else holds it still
	 * @throws IOException if it cannot be locked
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static @Nullable LockedFile within(Path file, Duration patience) throws IOException, InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		Semaphore thread = thread(file);
		if (!thread.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
			return null;
		}
		FileChannel channel = null;
		try {
			channel = open(file);
			while (channel.tryLock() == null) {
				if (System.nanoTime() >= end) {
					letGo(channel, thread);
					return null;
				}
				Thread.sleep(PACE);
			}
			return new LockedFile(channel, thread);
		}
		catch (ClosedByInterruptException | InterruptedException ex) {
			letGo(channel, thread);
			throw new InterruptedException();
		}
		catch (IOException ex) {
			letGo(channel, thread);
			throw ex;
		}
	}

	private static FileChannel open(Path file) throws IOException {
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	private static void letGo(@Nullable FileChannel channel, Semaphore thread) throws IOException {
		thread.release();
		if (channel != null) {
			channel.close();
		}
	}

	private static Semaphore thread(Path file) {
		return THREADS.computeIfAbsent(file.toAbsolutePath(), (path) -> new Semaphore(1));
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.thread.release();
		}
	}

}
