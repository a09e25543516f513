package io.github.tmuxorc.terminal.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * Runs command lines in the shells of panes, one at a time in each.
 */
final class PaneRunner {

	/** Set on the panes of agents. */
	private static final String AGENT = "@orc_name";

	/**
	 * How long the prompt of a shell may take to be made: many start git for that.
	 */
	private static final Duration PROMPT = Duration.ofMillis(1500);

	private static final Duration PAUSE = Duration.ofMillis(30);

	private final TmuxClient tmux;

	private final OwnPane own;

	private final Path runs;

	private final Progress progress;

	private final ShellPrompt prompt;

	private @Nullable Path socket;

	/**
	 * Create the runner.
	 * @param tmux the server
	 * @param own the pane that nothing is typed into
	 * @param runs the folder for the scripts of runs
	 * @param progress told what a run is doing
	 */
	PaneRunner(TmuxClient tmux, OwnPane own, Path runs, Progress progress) {
		this.tmux = tmux;
		this.own = own;
		this.runs = runs;
		this.progress = progress;
		this.prompt = new ShellPrompt(tmux);
	}

	/**
	 * Run a command line and wait until it has ended.
	 * @param id the pane
	 * @param command the command line, of any number of lines
	 * @param limit how long to wait; the command goes on afterwards
	 * @param mostCharacters how much of the output is told
	 * @return how it went
	 * @throws CancelledException if nobody waits for it any more; the command is
	 * interrupted
	 * @throws RefusedException if no shell reads a line in the pane, or a line stands
	 * there that is not entered
	 */
	CommandRun run(PaneId id, String command, Duration limit, int mostCharacters) {
		refuseHost(id);
		TmuxPane first = this.tmux.pane(id, AGENT);
		this.own.protect(first);
		TmuxPane pane = atPrompt(first);
		ShellFamily family = shell(pane);
		try (RunLock _ = RunLock.take(this.runs, socket(), id)) {
			RunFolder folder = RunFolder.create(this.runs, family, command);
			try {
				return new Run(this.tmux, pane, folder, this.progress, mostCharacters).run(this.prompt,
						family.line(folder.script()), limit);
			}
			catch (InterruptedException | CancelledException ex) {
				Thread.currentThread().interrupt();
				throw new CancelledException("The run in pane " + id + " was cancelled, and its command interrupted.",
						"Read the screen with 'pane capture' to see how far it went.");
			}
			finally {
				folder.delete();
			}
		}
	}

	private void refuseHost(PaneId id) {
		Host host = this.tmux.host();
		if (host != null) {
			// The shell reads the command from a file, and its output goes to another.
			throw new RefusedException("A command can be run so on this machine only, and the pane " + id
					+ " is on host '" + host.name() + "'.",
					"Type it with 'pane send-keys', and follow it with 'pane wait'.");
		}
	}

	private TmuxPane atPrompt(TmuxPane first) {
		TmuxPane pane = first;
		long end = System.nanoTime() + PROMPT.toNanos();
		while (runsProgram(pane) && System.nanoTime() < end) {
			// Over at once if this thread is interrupted, which the next look tells.
			LockSupport.parkNanos(PAUSE.toNanos());
			pane = this.tmux.pane(pane.id(), AGENT);
		}
		return pane;
	}

	private static boolean runsProgram(TmuxPane pane) {
		return !pane.dead() && !pane.options().containsKey(AGENT) && ShellFamily.of(pane.command()) == null;
	}

	private static ShellFamily shell(TmuxPane pane) {
		ShellFamily family = ShellFamily.of(pane.command());
		if (pane.dead()) {
			throw new RefusedException("The program of pane " + pane.id() + " has ended; no shell is there.",
					"Use another pane, or start one with 'session new'.");
		}
		String agent = pane.options().get(AGENT);
		if (agent != null) {
			throw new RefusedException("In pane " + pane.id() + " runs the agent '" + agent + "', not a shell.",
					"Give it work with 'agent send " + agent + "', or use another pane.");
		}
		if (family == null) {
			throw new RefusedException(
					"In pane " + pane.id() + " runs " + pane.command() + ", not a shell at its prompt.",
					"Wait until it has ended, send it keys with 'pane send-keys', or use another pane.");
		}
		return family;
	}

	private synchronized Path socket() {
		Path known = this.socket;
		if (known == null) {
			known = this.tmux.socket();
			this.socket = known;
		}
		return known;
	}

}
