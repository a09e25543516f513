package io.github.tmuxorc.surface;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * A part of a list that can be long.
 *
 * @param <T> the type of the elements
 * @param items the elements of this part
 * @param total how many elements the whole list has
 * @param nextCursor what continues behind this part; null if nothing follows
 */
public record Page<T>(List<T> items, int total, @Nullable String nextCursor) {

	/**
	 * How many elements a part has unless somebody says so: as many as a model reads
	 * without losing sight of its task.
	 */
	public static final int LIMIT = 30;

	private static final int MOST = 1000;

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Cut a part out of a list. Elements may come and go between two parts.
	 * @param <T> the type of the elements
	 * @param all the whole list, in an order that stays
	 * @param limit how many elements to take at most, from 1 to 1000; by default
	 * {@value #LIMIT}
	 * @param cursor what the part before returned, or null for the first part
	 * @param id tells an element from all others
	 * @return the part
	 * @throws UsageException if the limit or the cursor cannot be used
	 */
	public static <T> Page<T> of(List<T> all, @Nullable Integer limit, @Nullable String cursor,
			Function<T, String> id) {
		int most = limit(limit);
		int start = (cursor != null) ? behind(all, cursor, id) : 0;
		int end = (int) Math.min(all.size(), (long) start + most);
		return new Page<>(all.subList(start, end), all.size(), (end < all.size()) ? id.apply(all.get(end - 1)) : null);
	}

	/**
	 * Check a limit, also where nothing is cut.
	 * @param limit how many elements to take at most, or null
	 * @return the same, or {@value #LIMIT}
	 * @throws UsageException if it is not from 1 to 1000
	 */
	public static int limit(@Nullable Integer limit) {
		int most = (limit != null) ? limit : LIMIT;
		if (most < 1 || most > MOST) {
			throw new UsageException("The limit " + most + " is out of range.",
					"Give a number from 1 to " + MOST + ".");
		}
		return most;
	}

	private static <T> int behind(List<T> all, String cursor, Function<T, String> id) {
		for (int i = 0; i < all.size(); i++) {
			if (id.apply(all.get(i)).equals(cursor)) {
				return i + 1;
			}
		}
		throw new UsageException("The cursor '" + cursor + "' fits nothing that is listed now.",
				"List again without a cursor.");
	}

	/**
	 * What a person is told below a part that is not the whole.
	 * @param names what the elements are called, such as {@code panes}
	 * @return a line that begins with a newline; empty if nothing follows
	 */
	public String more(String names) {
		return (this.nextCursor == null) ? "" : "\n" + this.items.size() + " of " + this.total + " " + names
				+ "; add --cursor " + this.nextCursor + " to see what follows.";
	}

}
