package io.github.tmuxorc.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The processor time of ended child processes, which Java can only tell of itself and of
 * processes that still run.
 */
final class ChildTime {

	private static final int RUSAGE_CHILDREN = -1;

	private static final long STRUCT_BYTES = 1024;

	private static final MethodHandle GETRUSAGE = getrusage();

	private ChildTime() {
	}

	@SuppressWarnings("restricted")
	private static MethodHandle getrusage() {
		Linker linker = Linker.nativeLinker();
		return linker.downcallHandle(linker.defaultLookup().findOrThrow("getrusage"),
				FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
	}

	/**
	 * User and system time of all child processes that have ended, and of theirs.
	 * @return nanoseconds, in steps of a microsecond
	 */
	static long nanos() {
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment usage = arena.allocate(STRUCT_BYTES, Long.BYTES);
			if ((int) GETRUSAGE.invokeExact(RUSAGE_CHILDREN, usage) != 0) {
				throw new IllegalStateException("getrusage failed");
			}
			return nanos(usage, 0) + nanos(usage, 2 * Long.BYTES);
		}
		catch (Error | RuntimeException ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	// A struct timeval: its microseconds are a long on Linux and an int on macOS.
	private static long nanos(MemorySegment usage, long offset) {
		long seconds = usage.get(ValueLayout.JAVA_LONG, offset);
		int micros = usage.get(ValueLayout.JAVA_INT, offset + Long.BYTES);
		return seconds * 1_000_000_000L + micros * 1_000L;
	}

}
