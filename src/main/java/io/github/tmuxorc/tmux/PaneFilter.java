package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Says which panes are listed. tmux looks at it, which is faster than to list all.
 *
 * @param scope the arguments of {@code list-panes} that say where it looks
 * @param condition a format that is true for the panes to list; null for all
 */
public record PaneFilter(List<String> scope, @Nullable String condition) {

	/** All panes of all sessions. */
	public static final PaneFilter ALL = new PaneFilter(List.of("-a"), null);

	public PaneFilter {
		scope = List.copyOf(scope);
	}

	/**
	 * The panes of a session.
	 * @param session the session
	 * @return those, and a failure if there is no such session
	 */
	public static PaneFilter in(SessionId session) {
		return new PaneFilter(List.of("-s", "-t", session.value()), null);
	}

	/**
	 * The panes that have an option set.
	 * @param option its name
	 * @return those
	 */
	public static PaneFilter with(String option) {
		return new PaneFilter(ALL.scope, "#{!=:#{" + option + "},}");
	}

	/**
	 * The panes whose option has a value.
	 * @param option its name
	 * @param value the value; no comma, brace or {@code #} is in it
	 * @return those
	 */
	public static PaneFilter with(String option, String value) {
		return new PaneFilter(ALL.scope, "#{==:#{" + option + "}," + value + "}");
	}

	/**
	 * Some panes.
	 * @param panes the panes
	 * @return those that exist
	 */
	public static PaneFilter of(Collection<PaneId> panes) {
		return ALL.only(panes);
	}

	/**
	 * Some panes, from where this filter looks.
	 * @param panes the panes
	 * @return those that exist there
	 */
	public PaneFilter only(Collection<PaneId> panes) {
		// A list that is searched for the id is faster than a regular expression.
		String ids = panes.stream().map(PaneId::value).collect(Collectors.joining("|", "|", "|"));
		return new PaneFilter(this.scope, "#{m:*|#{pane_id}|*," + ids + "}");
	}

	List<String> words() {
		List<String> words = new ArrayList<>(this.scope);
		if (this.condition != null) {
			words.addAll(List.of("-f", this.condition));
		}
		return words;
	}

}
