package io.github.tmuxorc.tmux;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.TerminalProgram;

/**
 * Shows panes to the person at the terminal.
 */
public final class TmuxTerminal {

	private final TmuxProgram program;

	TmuxTerminal(TmuxProgram program) {
		this.program = program;
	}

	/**
	 * The same on a machine.
	 * @param host the machine; null for this one
	 * @return what shows panes of the tmux server there
	 */
	public TmuxTerminal on(@Nullable Host host) {
		return (host == null || host.equals(this.program.address().host())) ? this : new TmuxTerminal(
				new TmuxProgram(new TmuxAddress(host.socket(), host), this.program.path(), this.program.limit()));
	}

	/**
	 * Show a pane until the person detaches; or, where the person is in tmux on the same
	 * server, from now on in that client, and return at once.
	 * @param pane the pane
	 * @param own where this program runs
	 * @return whether a client was switched
	 * @throws TmuxException if tmux refuses; it has said why on the terminal
	 */
	public boolean show(TmuxPane pane, OwnPane own) {
		boolean inside = own.isOnThisServer();
		String target = pane.session().value() + ":" + pane.window().value() + "." + pane.id().value();
		ProgramCall call = (inside) ? this.program.callFromOwnPane(List.of("switch-client", "-t", target))
				: this.program.terminalCall(List.of("attach-session", "-t", target));
		int status = new TerminalProgram().run(call);
		if (status != 0) {
			throw new TmuxException("tmux did not show the pane " + pane.id() + ".",
					"See what it printed, and run the command again.");
		}
		return inside;
	}

}
