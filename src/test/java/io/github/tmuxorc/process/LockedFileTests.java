package io.github.tmuxorc.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Locks a file from several threads. That processes are kept apart, too, is seen where
 * servers run a command in one pane, and where senders write to one agent.
 */
class LockedFileTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void withinWhenSomebodyHoldsItIsNull() throws Exception {
		Path file = this.folder.resolve("lock");
		try (LockedFile held = LockedFile.await(file)) {
			assertThat(held).isNotNull();
			assertThat(LockedFile.within(file, Duration.ZERO)).isNull();
			assertThat(LockedFile.within(file, Duration.ofMillis(20))).isNull();
		}
		try (LockedFile again = LockedFile.within(file, Duration.ZERO)) {
			assertThat(again).isNotNull();
		}
	}

	@Test
	void awaitWhenSomebodyHoldsItWaits() throws Exception {
		Path file = this.folder.resolve("lock");
		LockedFile held = LockedFile.await(file);
		CompletableFuture<Void> next = CompletableFuture.runAsync(() -> {
			try (LockedFile locked = LockedFile.await(file)) {
				assertThat(locked).isNotNull();
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(next).isNotDone();
		held.close();
		next.join();
	}

	@Test
	void awaitWhenInterruptedLeavesItToOthers() throws Exception {
		Path file = this.folder.resolve("lock");
		LockedFile held = LockedFile.await(file);
		CountDownLatch interrupted = new CountDownLatch(1);
		Thread waiting = Thread.ofPlatform().start(() -> {
			try {
				LockedFile.await(file).close();
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
		waiting.interrupt();
		interrupted.await();
		held.close();
		LockedFile.await(file).close();
	}

	@Test
	void awaitWhenWhoHeldItDeletedItKeepsTheNextOnesApart() throws Exception {
		Path file = this.folder.resolve("lock");
		AtomicInteger inside = new AtomicInteger();
		Runnable turns = () -> IntStream.range(0, 500).forEach((_) -> {
			try (LockedFile locked = LockedFile.await(file)) {
				assertThat(locked).isNotNull();
				assertThat(inside.incrementAndGet()).isOne();
				Files.delete(file);
				inside.decrementAndGet();
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		CompletableFuture<Void> others = CompletableFuture.runAsync(turns);
		turns.run();
		others.join();
		assertThat(file).doesNotExist();
	}

	@Test
	void lockWhenThereIsNoFolderFailsAndHoldsNothing() throws Exception {
		Path file = this.folder.resolve("later/lock");
		assertThatIOException().isThrownBy(() -> LockedFile.await(file));
		assertThatIOException().isThrownBy(() -> LockedFile.within(file, Duration.ZERO));
		assertThat(this.folder.resolve("later").toFile().mkdir()).isTrue();
		LockedFile.await(file).close();
	}

}
