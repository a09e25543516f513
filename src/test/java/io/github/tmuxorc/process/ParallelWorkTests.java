package io.github.tmuxorc.process;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

@Timeout(60)
class ParallelWorkTests {

	private static final ScopedValue<String> CALL = ScopedValue.newInstance();

	@Test
	void allWhenOneIsGivenDoesItInTheCaller() throws InterruptedException {
		assertThat(ParallelWork.all(times(1, Thread::currentThread))).containsExactly(Thread.currentThread());
		List<Thread> threads = new ArrayList<>();
		ParallelWork.untilOne(times(1, () -> threads.add(Thread.currentThread())));
		assertThat(threads).containsExactly(Thread.currentThread());
	}

	@Test
	void allWhenFewAreGivenStartsNoVirtualThread() throws InterruptedException {
		assertThat(ParallelWork.all(times(8, () -> Thread.currentThread().isVirtual()))).containsOnly(false);
	}

	@Test
	void allWhenHundredsAreGivenDoesThemAtOnceWithFewThreadsOfTheSystem() throws InterruptedException {
		int before = ManagementFactory.getThreadMXBean().getThreadCount();
		CyclicBarrier everyone = new CyclicBarrier(500);
		List<Integer> threads = ParallelWork.all(times(500, () -> {
			everyone.await();
			return ManagementFactory.getThreadMXBean().getThreadCount();
		}));
		assertThat(Collections.max(threads)).isLessThan(before + 100);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 100 })
	void piecesKnowWhatTheirCallerKnows(int count) throws InterruptedException {
		List<String> known = CarriedValues.where(CALL, "call 7")
			.<List<String>, InterruptedException>call(() -> ParallelWork.all(times(count, CALL::get)));
		assertThat(known).hasSize(count).containsOnly("call 7");
		known = CarriedValues.where(CALL, "call 8")
			.<List<String>, InterruptedException>call(
					() -> ParallelWork.within(times(count, CALL::get), Duration.ofSeconds(30)));
		assertThat(known).hasSize(count).containsOnly("call 8");
		AtomicInteger knowing = new AtomicInteger();
		CarriedValues.where(CALL, "call 9").<Boolean, InterruptedException>call(() -> {
			ParallelWork.untilOne(times(count, () -> {
				knowing.addAndGet(CALL.get().equals("call 9") ? 1 : 0);
				return false;
			}));
			return true;
		});
		assertThat(knowing).hasValue(count);
	}

	@Test
	void piecesOfPiecesKnowItToo() throws InterruptedException {
		Callable<List<String>> inner = () -> ParallelWork.all(times(2, CALL::get));
		assertThat(CarriedValues.where(CALL, "call 7")
			.<List<List<String>>, InterruptedException>call(() -> ParallelWork.all(times(2, inner)))).hasSize(2)
			.containsOnly(List.of("call 7", "call 7"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 100 })
	void allWhenInterruptedEndsAllPieces(int count) throws InterruptedException {
		expectAllEnded(count, (work) -> ParallelWork.all(work));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 100 })
	void withinWhenInterruptedEndsAllPieces(int count) throws InterruptedException {
		expectAllEnded(count, (work) -> ParallelWork.within(work, Duration.ofHours(1)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 100 })
	void untilOneWhenInterruptedEndsAllPieces(int count) throws InterruptedException {
		expectAllEnded(count, ParallelWork::untilOne);
	}

	@Test
	void untilOneWhenOneIsEnoughEndsTheOthers() throws InterruptedException {
		AtomicInteger ended = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(2);
		Callable<Boolean> endless = endless(begun, ended);
		ParallelWork.untilOne(List.of(endless, () -> {
			begun.await();
			return true;
		}, endless));
		assertThat(ended).hasValue(2);
	}

	@Test
	void untilOneWhenOneFailsEndsTheOthersAndFails() {
		AtomicInteger ended = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(2);
		Callable<Boolean> endless = endless(begun, ended);
		assertThatIllegalArgumentException().isThrownBy(() -> ParallelWork.untilOne(List.of(endless, endless, () -> {
			begun.await();
			throw new IllegalArgumentException("broken");
		}))).withMessage("broken");
		assertThat(ended).hasValue(2);
	}

	@Test
	void withinWhenTheTimeIsOverGivesWhatIsDone() throws InterruptedException {
		AtomicInteger ended = new AtomicInteger();
		assertThat(
				ParallelWork.within(List.of(endless(new CountDownLatch(1), ended), () -> true), Duration.ofMillis(500)))
			.containsExactly(true);
		assertThat(ended).hasValue(1);
	}

	private static void expectAllEnded(int count, Work work) throws InterruptedException {
		AtomicInteger ended = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(count);
		FutureTask<Integer> call = new FutureTask<>(() -> {
			try {
				work.doAll(times(count, endless(begun, ended)));
				return -1;
			}
			catch (InterruptedException ex) {
				return ended.get();
			}
		});
		Thread caller = Thread.ofPlatform().daemon().start(call);
		begun.await();
		caller.interrupt();
		await().until(call::isDone);
		assertThat(call.resultNow()).isEqualTo(count);
	}

	private static Callable<Boolean> endless(CountDownLatch begun, AtomicInteger ended) {
		return () -> {
			begun.countDown();
			try {
				new CountDownLatch(1).await();
				return false;
			}
			finally {
				ended.incrementAndGet();
			}
		};
	}

	private static <T> List<Callable<T>> times(int count, Callable<T> piece) {
		return Collections.nCopies(count, piece);
	}

	/**
	 * One of the ways to do several pieces.
	 */
	@FunctionalInterface
	private interface Work {

		void doAll(List<Callable<Boolean>> pieces) throws InterruptedException;

	}

}
