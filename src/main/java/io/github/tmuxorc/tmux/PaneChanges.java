package io.github.tmuxorc.tmux;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which panes changed, from one value that holds them all. tmux watches formats for
 * one session only, but a format can go through all of them.
 */
final class PaneChanges implements Consumer<String> {

	/**
	 * What shows that something happened in a pane. The activity is that of the window,
	 * in whole seconds.
	 */
	private static final List<String> VARIABLES = List.of("pane_title", "pane_pid", "pane_dead", "pane_dead_status",
			"pane_dead_signal", "window_activity");

	private final String format;

	private final int fields;

	private final Consumer<Set<PaneId>> listener;

	private Map<PaneId, List<String>> before = Map.of();

	/**
	 * Create the list of changes.
	 * @param mark the option that makes a pane one of those that are followed
	 * @param userOptions other options that are looked at
	 * @param listener told the panes that appeared, changed or went away
	 */
	PaneChanges(String mark, List<String> userOptions, Consumer<Set<PaneId>> listener) {
		List<String> variables = Stream.of(List.of("pane_id"), VARIABLES, userOptions).flatMap(List::stream).toList();
		String pane = variables.stream()
			.map((variable) -> TmuxFormat.field(variable) + "\t")
			.collect(Collectors.joining());
		this.format = "#{S:#{W:#{P:#{?#{!=:#{" + mark + "},}," + pane + ",}}}}";
		this.fields = variables.size();
		this.listener = listener;
	}

	String format() {
		return this.format;
	}

	@Override
	public synchronized void accept(String value) {
		Map<PaneId, List<String>> now = panes(List.of(value.split("\t", -1)));
		Set<PaneId> changed = new HashSet<>(this.before.keySet());
		changed.addAll(now.keySet());
		changed.removeIf((pane) -> now.containsKey(pane) && now.get(pane).equals(this.before.get(pane)));
		this.before = now;
		if (!changed.isEmpty()) {
			this.listener.accept(changed);
		}
	}

	private Map<PaneId, List<String>> panes(List<String> values) {
		Map<PaneId, List<String>> panes = new HashMap<>();
		// A window can be linked to several sessions, and a pane that is being closed has
		// no id any more.
		for (int i = 0; i + this.fields < values.size(); i += this.fields) {
			if (!values.get(i).isEmpty()) {
				panes.put(new PaneId(values.get(i)), values.subList(i + 1, i + this.fields));
			}
		}
		return panes;
	}

}
