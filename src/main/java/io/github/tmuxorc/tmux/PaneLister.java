package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lists panes.
 */
final class PaneLister {

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	PaneLister(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
	}

	List<TmuxPane> panes(PaneFilter filter, List<String> options) {
		return reaped(() -> list(filter, PaneFormat.panes(options)), PaneLister::isEnding);
	}

	List<PaneOverview> overview(PaneFilter filter, List<String> options) {
		return reaped(() -> list(filter, PaneFormat.overview(options)),
				(pane) -> pane.dead() && pane.deadStatus() == null);
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

	private static boolean isEnding(TmuxPane pane) {
		return pane.dead() && pane.deadStatus() == null;
	}

	private <T> List<T> list(PaneFilter filter, PaneFormat<T> format) {
		TmuxReply reply = this.transport.run(filter.commands(format.format()), "");
		if (reply.noServer()) {
			return List.of();
		}
		List<String> outputs = this.errors.outputs(reply, () -> new SessionNotFoundException(filter.scope().getLast()));
		return format.rows(String.join("\n", outputs));
	}

	/**
	 * Read panes, and once more if tmux does not know how one of them ended. It can miss
	 * the signal of a program with several threads, and looks after all its children when
	 * one that it starts itself ends (seen with tmux 3.3a on Linux 6.18: 24 of 40 exits
	 * of a Java program).
	 * @param <T> what is read of a pane
	 * @param read reads the panes
	 * @param ending whether a pane has ended and tmux does not know how
	 * @return the panes
	 */
	private <T> List<T> reaped(Supplier<List<T>> read, Predicate<T> ending) {
		List<T> panes = read.get();
		if (panes.stream().noneMatch(ending)) {
			return panes;
		}
		this.transport.run(List.of(TmuxCommand.of("run-shell", "true")), "");
		return read.get();
	}

}
