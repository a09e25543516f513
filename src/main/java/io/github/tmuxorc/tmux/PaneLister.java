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

	private final String ids = PaneFormat.ids().format();

	/** What is asked for with the next list: who looks again looks at the same. */
	private final RecentlyUsed<Listed, LastRead> lastRead = new RecentlyUsed<>();

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
		LastRead last = Objects.requireNonNullElse(this.lastRead.get(listed), LastRead.NOTHING);
		if (last.all) {
			List<PaneFormat.Told<T>> told = rows(filter, format);
			List<PaneId> all = told.stream().map(PaneFormat.Told::id).distinct().toList();
			if (all.size() != last.panes.size()) {
				this.lastRead.put(listed, new LastRead(last.panes, false));
			}
			return listing(listed, all, told, format);
		}
		List<TmuxCommand> commands = new ArrayList<>(filter.commands(this.ids));
		if (!last.panes.isEmpty()) {
			commands.addAll(filter.only(last.panes).commands(format.format()));
		}
		List<String> outputs = outputs(filter, commands);
		List<PaneId> all = outputs.stream().limit(1).flatMap((output) -> ids(output).stream()).distinct().toList();
		List<PaneFormat.Told<T>> told = format.read(outputs.stream().skip(1).toList());
		return listing(listed, all, told.stream().anyMatch(PaneFormat.Told::isEnding) ? List.of() : told, format);
	}

	// Nothing is told of a pane that is just being closed.
	private static List<PaneId> ids(String output) {
		return TmuxFormat.texts(output).stream().filter((id) -> !id.isEmpty()).map(PaneId::new).toList();
	}

	private <T> PaneListing<T> listing(Listed listed, List<PaneId> all, List<PaneFormat.Told<T>> told,
			PaneFormat<T> format) {
		Map<PaneId, List<T>> known = told.stream()
			.collect(Collectors.groupingBy(PaneFormat.Told::id,
					Collectors.mapping(PaneFormat.Told::made, Collectors.toList())));
		return new PaneListing<>(all, known, (part) -> {
			this.lastRead.put(listed, new LastRead(List.copyOf(part), part.size() == all.size()));
			return panes(listed.filter.only(part), format);
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

	/**
	 * What was read when a list was asked for last.
	 *
	 * @param panes of which panes
	 * @param all whether these were all, so that their ids need not be asked for
	 */
	private record LastRead(List<PaneId> panes, boolean all) {

		static final LastRead NOTHING = new LastRead(List.of(), false);

	}

}
