package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * How far somebody has read the text of a pane. tmux has no count of lines that stays, so
 * a position holds short hashes of the last lines, and where they stood: what follows
 * them is new. Its text form is for whoever wants to go on reading there, also from
 * another process.
 *
 * @param pane the pane
 * @param history how many lines of history the pane had
 * @param width how many columns it had
 * @param lines how many lines there were, wrapped ones joined, from {@link #firstRow()}
 * to the last one that is not blank
 * @param length how long the last of them was
 * @param hashes two characters for each of the last lines, at most {@value #MOST_HASHES}
 * lines
 */
public record PanePosition(PaneId pane, int history, int width, int lines, int length, String hashes) {

	/** How many rows of history are looked at besides the screen. */
	static final int ROWS_ABOVE = 8;

	private static final int MOST_HASHES = 100;

	private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	private static final Pattern FORM = Pattern
		.compile("([0-9]{1,9})\\.([0-9]{1,9})\\.([0-9]{1,5})\\.([0-9]{1,9})\\.([0-9]{1,9})\\.((?:[\\w-]{2})*)");

	private static final String REDRAWN = "Lines were drawn anew or cleared since then; what stood there in between is lost.";

	static final String LOST = "What was read before is not in the pane any more, because its history was cut or "
			+ "cleared, or its screen drawn anew; there may have been more text in between.";

	private static final int SURE = 3;

	/**
	 * Read a position that came from outside.
	 * @param text the text
	 * @param pane the pane that is to be read from there
	 * @return the position
	 * @throws UsageException if the text is not a position, or one of another pane
	 */
	public static PanePosition parse(String text, PaneId pane) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches() || matcher.group(6).length() > 2 * MOST_HASHES) {
			throw new UsageException("'" + text + "' is not a position in a pane.",
					"Give the 'position' of an earlier answer as it is, or leave it out.");
		}
		PaneId its = new PaneId("%" + matcher.group(1));
		if (!its.equals(pane)) {
			throw new UsageException("The position belongs to the pane " + its + ", not to " + pane + ".",
					"Give the 'position' of an answer about " + pane + ", or leave it out.");
		}
		return new PanePosition(its, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)),
				Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)), matcher.group(6));
	}

	/**
	 * The position behind what a pane holds.
	 * @param pane the pane
	 * @param history how many lines of history it has
	 * @param width how many columns it has
	 * @param tail its lines from {@link #firstRow()} on, without blank ones at the end
	 * @return the position
	 */
	static PanePosition behind(PaneId pane, int history, int width, List<String> tail) {
		StringBuilder hashes = new StringBuilder();
		tail.subList(Math.max(0, tail.size() - MOST_HASHES), tail.size()).forEach((line) -> hashes.append(hash(line)));
		return new PanePosition(pane, history, width, tail.size(), tail.isEmpty() ? 0 : tail.getLast().length(),
				hashes.toString());
	}

	private static String hash(String line) {
		int hash = line.hashCode() * 0x9E3779B9;
		return "" + DIGITS.charAt(hash >>> 26) + DIGITS.charAt((hash >>> 20) & 63);
	}

	/**
	 * The row from which the lines are counted, while the history is not cut.
	 * @return the number of the row, from the top of the history
	 */
	int firstRow() {
		return firstRow(this.history);
	}

	/**
	 * The row from which the lines of a pane are counted.
	 * @param history how many lines of history it has
	 * @return the number of the row, from the top of the history
	 */
	static int firstRow(int history) {
		return Math.max(0, history - ROWS_ABOVE);
	}

	/**
	 * Find what is new where nothing moved.
	 * @param now the lines of the pane from {@link #firstRow()} on
	 * @return where the new text begins; null if the lines are not those from before
	 */
	@Nullable Place inPlace(List<String> now) {
		int offset = this.lines - count();
		int same = same(now, offset);
		boolean known = same == count() || hasGrown(now, offset, same) || weight(now, offset, same) > 0;
		return (known) ? place(now, offset, same) : null;
	}

	/**
	 * Find what is new where lines may have moved.
	 * @param now all lines of the pane, its history first
	 * @return where the new text begins: at the top if nothing is left of the text from
	 * before
	 */
	Place anywhere(List<String> now) {
		int best = 0;
		int found = 0;
		List<String> hashed = now.stream().map(PanePosition::hash).toList();
		for (int offset = 1 - count(); offset < now.size(); offset++) {
			if (matches(hashed, offset)) {
				int weight = weight(now, offset, same(now, offset));
				// Of several that are alike the first: rather too much than too little.
				if (weight > best) {
					best = weight;
					found = offset;
				}
			}
		}
		// A prompt alone looks like the next one.
		boolean inPlace = firstRow() == 0 && found == this.lines - count();
		boolean sure = best >= SURE || (best > 0 && inPlace && same(now, found) == count());
		if (!sure) {
			return new Place(0, 0, LOST);
		}
		Place place = place(now, found, same(now, found));
		// A part of the lines can also have been printed once more.
		return (place.gap() == null) ? place : new Place(place.line(), 0, LOST);
	}

	private boolean matches(List<String> hashed, int offset) {
		int first = Math.max(0, -offset);
		return offset + first < hashed.size() && this.hashes.startsWith(hashed.get(offset + first), 2 * first);
	}

	private int count() {
		return this.hashes.length() / 2;
	}

	/**
	 * How many of the lines from before are the same now, from the first on. Those that
	 * were cut off at the top count as the same.
	 */
	private int same(List<String> now, int offset) {
		int same = Math.max(0, -offset);
		while (same < count() && offset + same < now.size()
				&& this.hashes.startsWith(hash(now.get(offset + same)), 2 * same)) {
			same++;
		}
		return same;
	}

	private static int weight(List<String> now, int offset, int same) {
		return (int) now.subList(Math.max(0, offset), Math.max(0, offset + same))
			.stream()
			.filter((line) -> !line.isBlank())
			.count();
	}

	private Place place(List<String> now, int offset, int same) {
		int next = offset + same;
		if (same == count()) {
			return new Place(next, 0, null);
		}
		return (hasGrown(now, offset, same)) ? new Place(next, this.length, null)
				: new Place(Math.min(next, now.size()), 0, REDRAWN);
	}

	private boolean hasGrown(List<String> now, int offset, int same) {
		int next = offset + same;
		return same == count() - 1 && this.length > 0 && next < now.size() && now.get(next).length() > this.length
				&& this.hashes.endsWith(hash(now.get(next).substring(0, this.length)));
	}

	@Override
	public String toString() {
		return this.pane.value().substring(1) + "." + this.history + "." + this.width + "." + this.lines + "."
				+ this.length + "." + this.hashes;
	}

	/**
	 * Where new text begins.
	 *
	 * @param line the index of the line
	 * @param column the index in the line, in which there was text before
	 * @param gap why text may be missing, or null if none is
	 */
	record Place(int line, int column, @Nullable String gap) {

	}

}
