package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Looks in the lines that come for what is waited for. A line that may still become the
 * echo of what was typed does not count before it has settled.
 */
final class WaitSearch {

	private final WaitGoal goal;

	private List<NewText.Line> unsettled = List.of();

	WaitSearch(WaitGoal goal) {
		this.goal = goal;
	}

	/**
	 * Look in lines that have come.
	 * @param lines the lines
	 * @return what was found first, or null
	 */
	@Nullable Found in(List<NewText.Line> lines) {
		List<NewText.Line> settled = new ArrayList<>();
		if (!lines.isEmpty()) {
			// What was not settled is, once another line follows it.
			settled.addAll((lines.getFirst().replaces() > 0) ? List.of() : this.unsettled);
			this.unsettled = lines.stream().filter(NewText.Line::unsure).toList();
			lines.stream().filter((line) -> !line.unsure()).forEach(settled::add);
		}
		return find(settled);
	}

	/**
	 * Look in lines that can change no more, since nothing more comes.
	 * @return what was found first, or null
	 */
	@Nullable Found settled() {
		List<NewText.Line> settled = this.unsettled;
		this.unsettled = List.of();
		return find(settled);
	}

	boolean isUnsettled() {
		return !this.unsettled.isEmpty();
	}

	private @Nullable Found find(List<NewText.Line> lines) {
		LineMatcher match = this.goal.match();
		LineMatcher.Search search = (match != null) ? match.search() : null;
		List<LineMatcher.Search> stops = this.goal.stops().stream().map(LineMatcher::search).toList();
		for (NewText.Line line : lines) {
			if (search != null && search.isIn(line)) {
				return new Found(String.valueOf(match), false);
			}
			for (LineMatcher.Search stop : stops) {
				if (stop.isIn(line)) {
					return new Found(stop.toString(), true);
				}
			}
		}
		return null;
	}

	/**
	 * What was found.
	 *
	 * @param name the text or pattern
	 * @param stop whether it ends the wait as a failure
	 */
	record Found(String name, boolean stop) {

	}

}
