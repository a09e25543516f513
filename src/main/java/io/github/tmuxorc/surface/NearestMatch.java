package io.github.tmuxorc.surface;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody may have meant.
 */
public final class NearestMatch {

	private NearestMatch() {
	}

	/**
	 * Find the candidate that is most like what was typed.
	 * @param typed what was typed
	 * @param candidates what could have been typed
	 * @return the nearest, or null if none is near
	 */
	public static @Nullable String find(String typed, Collection<String> candidates) {
		String nearest = null;
		int least = 1 + Math.max(1, typed.length() / 3);
		for (String candidate : candidates) {
			int distance = distance(typed, candidate);
			if (distance < least) {
				least = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

	// How many letters have to be added, removed, changed or swapped with a neighbour.
	private static int distance(String from, String to) {
		int[] beforeLast = new int[to.length() + 1];
		int[] last = new int[to.length() + 1];
		for (int column = 0; column <= to.length(); column++) {
			last[column] = column;
		}
		for (int row = 1; row <= from.length(); row++) {
			int[] current = new int[to.length() + 1];
			current[0] = row;
			for (int column = 1; column <= to.length(); column++) {
				int change = (from.charAt(row - 1) != to.charAt(column - 1)) ? 1 : 0;
				int least = Math.min(last[column - 1] + change, 1 + Math.min(last[column], current[column - 1]));
				if (row > 1 && column > 1 && from.charAt(row - 1) == to.charAt(column - 2)
						&& from.charAt(row - 2) == to.charAt(column - 1)) {
					least = Math.min(least, beforeLast[column - 2] + 1);
				}
				current[column] = least;
			}
			beforeLast = last;
			last = current;
		}
		return last[to.length()];
	}

}
