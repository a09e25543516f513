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
 * @param few the panes, if they are so few that they are asked for one by one; otherwise
 * empty
 */
public record PaneFilter(List<String> scope, @Nullable String condition, List<PaneId> few) {

	/** All panes of all sessions. */
	public static final PaneFilter ALL = new PaneFilter(List.of("-a"), null, List.of());

	/** With more of them tmux is faster when it looks at all panes once. */
	private static final int FEW = 8;

	public PaneFilter {
		scope = List.copyOf(scope);
		few = List.copyOf(few);
	}

	/**
	 * The panes of a session.
	 * @param session the session
	 * @return those, and a failure if there is no such session
	 */
	public static PaneFilter in(SessionId session) {
		return new PaneFilter(List.of("-s", "-t", session.value()), null, List.of());
	}

	/**
	 * The panes that have an option set.
	 * @param option its name
	 * @return those
	 */
	public static PaneFilter with(String option) {
		return new PaneFilter(ALL.scope, "#{!=:#{" + option + "},}", List.of());
	}

	/**
	 * The panes whose option has a value.
	 * @param option its name
	 * @param value the value; no comma, brace or {@code #} is in it
	 * @return those
	 */
	public static PaneFilter with(String option, String value) {
		return new PaneFilter(ALL.scope, "#{==:#{" + option + "}," + value + "}", List.of());
	}

	/**
	 * Some panes.
	 * @param panes the panes
	 * @return those that exist
	 */
	public static PaneFilter of(Collection<PaneId> panes) {
		return (panes.isEmpty() || panes.size() > FEW) ? ALL.only(panes)
				: new PaneFilter(ALL.scope, null, List.copyOf(panes));
	}

	/**
	 * The panes whose own process is one of some.
	 * @param processes the ids of the processes
	 * @return those
	 */
	static PaneFilter ofProcesses(Collection<Long> processes) {
		String ids = processes.stream().map(Object::toString).collect(Collectors.joining("|", "|", "|"));
		return new PaneFilter(ALL.scope, "#{m:*|#{pane_pid}|*," + ids + "}", List.of());
	}

	/**
	 * Some panes, from where this filter looks.
	 * @param panes the panes
	 * @return those that exist there
	 */
	public PaneFilter only(Collection<PaneId> panes) {
		// A list that is searched for the id is faster than a regular expression. Each id
		// begins with what is in no other place.
		String ids = panes.stream().map((pane) -> pane.value() + "|").collect(Collectors.joining());
		return new PaneFilter(this.scope, "#{m:*#{pane_id}|*," + ids + "}", List.of());
	}

	/**
	 * Asks for the panes.
	 * @param format what to print of each; nothing is in it of a pane that does not exist
	 * @return the commands whose outputs are the answer
	 */
	List<TmuxCommand> commands(String format) {
		if (!this.few.isEmpty()) {
			return this.few.stream()
				.map((pane) -> TmuxCommand.of("display-message", "-p", "-t", pane.value(), format))
				.toList();
		}
		List<String> words = new ArrayList<>(List.of("list-panes", "-F", format));
		words.addAll(this.scope);
		if (this.condition != null) {
			words.addAll(List.of("-f", this.condition));
		}
		return List.of(new TmuxCommand(words));
	}

}
