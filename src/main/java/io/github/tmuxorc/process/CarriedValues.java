package io.github.tmuxorc.process;

import java.util.concurrent.Callable;

/**
 * Values that a piece of work knows, also where it goes on in other threads: a scoped
 * value alone ends at the thread that it is bound in.
 */
public final class CarriedValues {

	private static final ScopedValue<ScopedValue.Carrier> CARRIED = ScopedValue.newInstance();

	private CarriedValues() {
	}

	/**
	 * Bind a value, besides those that are carried already.
	 * @param <T> the type of the value
	 * @param key where it is bound
	 * @param value the value
	 * @return runs work that knows it
	 */
	public static <T> ScopedValue.Carrier where(ScopedValue<T> key, T value) {
		return carried(CARRIED.isBound() ? CARRIED.get().where(key, value) : ScopedValue.where(key, value));
	}

	/**
	 * Take what this thread knows to another one.
	 * @param work what is done there
	 * @return the same work, which knows it too
	 */
	public static Runnable carrying(Runnable work) {
		if (!CARRIED.isBound()) {
			return work;
		}
		ScopedValue.Carrier values = carried(CARRIED.get());
		return () -> values.run(work);
	}

	/**
	 * Take what this thread knows to another one.
	 * @param <T> the type of the result
	 * @param work what is done there
	 * @return the same work, which knows it too
	 */
	static <T> Callable<T> carrying(Callable<T> work) {
		if (!CARRIED.isBound()) {
			return work;
		}
		ScopedValue.Carrier values = carried(CARRIED.get());
		return () -> values.call(work::call);
	}

	private static ScopedValue.Carrier carried(ScopedValue.Carrier values) {
		return values.where(CARRIED, values);
	}

}
