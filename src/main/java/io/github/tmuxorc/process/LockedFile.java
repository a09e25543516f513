package io.github.tmuxorc.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
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
	 * Wait until nobody else holds a file. Who holds it can delete it.
	 * @param file the file; it is made if need be, its folder is not
	 * @return the file, locked
	 * @throws IOException if it cannot be locked
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static LockedFile await(Path file) throws IOException, InterruptedException {
		Semaphore thread = thread(file);
		while (true) {
			Object before = key(file);
			thread.acquire();
			LockedFile locked = Objects.requireNonNull(locked(file, thread, (channel) -> channel.lock() != null));
			if (before != null && before.equals(key(file))) {
				return locked;
			}
			// Whoever held it has deleted it, or it is new.
			locked.close();
		}
	}

	private static @Nullable Object key(Path file) throws IOException {
		try {
			return Objects.requireNonNullElse(Files.readAttributes(file, BasicFileAttributes.class).fileKey(), file);
		}
		catch (NoSuchFileException ex) {
			return null;
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
		return locked(file, thread, (channel) -> {
			while (channel.tryLock() == null) {
				if (System.nanoTime() >= end) {
					return false;
				}
				Thread.sleep(PACE);
			}
			return true;
		});
	}

	private static @Nullable LockedFile locked(Path file, Semaphore thread, Attempt attempt)
			throws IOException, InterruptedException {
		FileChannel channel = null;
		boolean locked = false;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			locked = attempt.lock(channel);
			return locked ? new LockedFile(channel, thread) : null;
		}
		catch (ClosedByInterruptException | FileLockInterruptionException ex) {
			throw new InterruptedException();
		}
		finally {
			if (!locked) {
				letGo(channel, thread);
			}
		}
	}

	// In this order: what is closed takes the locks of all our threads on the file along.
	private static void letGo(@Nullable FileChannel channel, Semaphore thread) throws IOException {
		try {
			if (channel != null) {
				channel.close();
			}
		}
		finally {
			thread.release();
		}
	}

	private static Semaphore thread(Path file) {
		return THREADS.computeIfAbsent(file.toAbsolutePath(), (path) -> new Semaphore(1));
	}

	@Override
	public void close() {
		try {
			letGo(this.channel, this.thread);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Locks a file, or does not.
	 */
	@FunctionalInterface
	private interface Attempt {

		boolean lock(FileChannel channel) throws IOException, InterruptedException;

	}

}
