package io.github.tmuxorc.tmux;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says which panes are listed. tmux looks at it, which is faster than to list all.
 *
 * @param words the arguments of {@code list-panes}
 */
public record PaneFilter(List<String> words) {

	/** All panes of all sessions. */
	public static final PaneFilter ALL = new PaneFilter(List.of("-a"));

	public PaneFilter {
		words = List.copyOf(words);
	}

	/**
	 * The panes of a session.
	 * @param session the session
	 * @return those, and a failure if there is no such session
	 */
	public static PaneFilter in(SessionId session) {
		return new PaneFilter(List.of("-s", "-t", session.value()));
	}

	/**
	 * One pane.
	 * @param pane the pane
	 * @return that one, or none if it does not exist
	 */
	public static PaneFilter of(PaneId pane) {
		return with("pane_id", pane.value());
	}

	/**
	 * Some panes.
	 * @param panes the panes
	 * @return those that exist
	 */
	public static PaneFilter of(Collection<PaneId> panes) {
		String ids = panes.stream().map(PaneId::value).collect(Collectors.joining("|", "^(", ")$"));
		return new PaneFilter(List.of("-a", "-f", "#{m/r:" + ids + ",#{pane_id}}"));
	}

	/**
	 * The panes that have an option set.
	 * @param option its name
	 * @return those
	 */
	public static PaneFilter with(String option) {
		return new PaneFilter(List.of("-a", "-f", "#{!=:#{" + option + "},}"));
	}

	/**
	 * The panes whose option has a value.
	 * @param option its name
	 * @param value the value; no comma, brace or {@code #} is in it
	 * @return those
	 */
	public static PaneFilter with(String option, String value) {
		return new PaneFilter(List.of("-a", "-f", "#{==:#{" + option + "}," + value + "}"));
	}

}
