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

	private final PaneFormat<PaneId> ids = PaneFormat.ids();

	/** What is asked for with the next list: who looks again looks at the same. */
	private final RecentlyUsed<Listed, List<PaneId>> lastRead = new RecentlyUsed<>();

	PaneLister(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
	}

	<T> List<T> panes(PaneFilter filter, PaneFormat<T> format) {
		return rows(filter, format).stream().map(PaneFormat.Told::made).toList();
	}

	<T> T pane(PaneId id, PaneFormat<T> format) {
		return panes(PaneFilter.of(List.of(id)), format).stream()
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
		List<TmuxCommand> commands = new ArrayList<>(filter.commands(this.ids.format()));
		int some = commands.size();
		if (!expected.isEmpty()) {
			commands.addAll(filter.only(expected).commands(format.format()));
		}
		List<String> outputs = outputs(filter, commands);
		List<PaneId> all = this.ids.read(outputs.subList(0, Math.min(some, outputs.size())))
			.stream()
			.map(PaneFormat.Told::made)
			.distinct()
			.toList();
		List<PaneFormat.Told<T>> told = format.read(outputs.subList(Math.min(some, outputs.size()), outputs.size()));
		Map<PaneId, List<T>> known = told.stream().anyMatch(PaneFormat.Told::isEnding) ? Map.of()
				: told.stream()
					.collect(Collectors.groupingBy(PaneFormat.Told::id,
							Collectors.mapping(PaneFormat.Told::made, Collectors.toList())));
		return new PaneListing<>(all, known, (part) -> {
			this.lastRead.put(listed, List.copyOf(part));
			return panes(filter.only(part), format);
		});
	}

	/**
	 * Ask for panes, and once more if tmux does not know how one of them ended. It can
	 * miss the signal of a program with several threads, and looks after all its children
	 * when one that it starts itself ends (seen with tmux 3.3a on Linux 6.18: 24 of 40
	 * exits of a Java program).
	 * @param <T> what is read of a pane
	 * @param filter which panes
	 * @param format what is asked for
	 * @return what tmux told of each
	 */
	private <T> List<PaneFormat.Told<T>> rows(PaneFilter filter, PaneFormat<T> format) {
		List<TmuxCommand> commands = filter.commands(format.format());
		List<PaneFormat.Told<T>> rows = format.read(outputs(filter, commands));
		if (rows.stream().noneMatch(PaneFormat.Told::isEnding)) {
			return rows;
		}
		this.transport.run(List.of(TmuxCommand.of("run-shell", "true")), "");
		return format.read(outputs(filter, commands));
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
