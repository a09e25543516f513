package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lists panes.
 */
final class PaneLister {

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	/** What is asked for with the next list: who looks again looks at the same. */
	private final RecentlyUsed<Listed, List<PaneId>> lastRead = new RecentlyUsed<>();

	PaneLister(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
	}

	List<TmuxPane> panes(PaneFilter filter, List<String> options) {
		return list(filter, PaneFormat.panes(options));
	}

	List<PaneOverview> overview(PaneFilter filter, List<String> options) {
		return list(filter, PaneFormat.overview(options));
	}

	List<PaneId> ids(PaneFilter filter) {
		return list(filter, PaneFormat.ids()).stream().distinct().toList();
	}

	List<PaneRevision> revisions(PaneFilter filter) {
		return list(filter, PaneFormat.revisions());
	}

	TmuxPane pane(PaneId id, List<String> options) {
		return panes(PaneFilter.of(List.of(id)), options).stream()
			.findFirst()
			.orElseThrow(() -> new PaneNotFoundException(id.value()));
	}

	/**
	 * List panes so that a part of them can be read.
	 * @param <T> what is read of a pane
	 * @param filter which panes
	 * @param format says what is read
	 * @return the list
	 */
	<T> PaneListing<T> listing(PaneFilter filter, PaneFormat<T> format) {
		Listed listed = new Listed(filter, format.variables());
		List<PaneId> expected = Objects.requireNonNullElse(this.lastRead.get(listed), List.of());
		PaneFormat<PaneId> ids = PaneFormat.ids();
		List<TmuxCommand> commands = new ArrayList<>(filter.commands(ids.format()));
		int some = commands.size();
		if (!expected.isEmpty()) {
			commands.addAll(filter.only(expected).commands(format.format()));
		}
		List<String> outputs = outputs(filter, commands);
		List<PaneId> all = ids.rows(outputs.stream().limit(some)).map(ids.read()).distinct().toList();
		List<PaneRow> told = format.rows(outputs.stream().skip(some)).toList();
		Map<PaneId, List<T>> known = told.stream().anyMatch(PaneRow::isEnding) ? Map.of() : told.stream()
			.collect(Collectors.groupingBy(PaneRow::id, Collectors.mapping(format.read(), Collectors.toList())));
		return new PaneListing<>(all, known, (part) -> {
			this.lastRead.put(listed, List.copyOf(part));
			return list(filter.only(part), format);
		});
	}

	private <T> List<T> list(PaneFilter filter, PaneFormat<T> format) {
		return rows(filter, format).stream().map(format.read()).toList();
	}

	/**
	 * Ask for panes, and once more if tmux does not know how one of them ended. It can
	 * miss the signal of a program with several threads, and looks after all its children
	 * when one that it starts itself ends (seen with tmux 3.3a on Linux 6.18: 24 of 40
	 * exits of a Java program).
	 * @param filter which panes
	 * @param format what is asked for
	 * @return what tmux told of each
	 */
	private List<PaneRow> rows(PaneFilter filter, PaneFormat<?> format) {
		List<TmuxCommand> commands = filter.commands(format.format());
		List<PaneRow> rows = format.rows(outputs(filter, commands).stream()).toList();
		if (rows.stream().noneMatch(PaneRow::isEnding)) {
			return rows;
		}
		this.transport.run(List.of(TmuxCommand.of("run-shell", "true")), "");
		return format.rows(outputs(filter, commands).stream()).toList();
	}

	private List<String> outputs(PaneFilter filter, List<TmuxCommand> commands) {
		TmuxReply reply = this.transport.run(commands, "");
		return reply.noServer() ? List.of()
				: this.errors.outputs(reply, () -> new SessionNotFoundException(filter.scope().getLast()));
	}

	/**
	 * A list that was asked for.
	 *
	 * @param filter which panes
	 * @param variables what is read of them
	 */
	private record Listed(PaneFilter filter, List<String> variables) {

	}

}
