package io.github.tmuxorc.terminal.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.terminal.run.ShellScreen.Sight;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxPane;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * One command that is run in a pane.
 */
final class Run {

	private static final Duration BEGIN = Duration.ofSeconds(5);

	/** For so long a line may have been entered and not be run yet. */
	private static final Duration LATE = Duration.ofMillis(500);

	/** After an interrupt another program may be started within this time. */
	private static final Duration FOLLOWING = Duration.ofMillis(500);

	/** What has the terminal for so long has been started. */
	private static final Duration GLANCE = Duration.ofMillis(20);

	private static final Duration PACE = Duration.ofMillis(250);

	/** Nothing is written for so long once a shell is back at its prompt. */
	private static final Duration QUIET = Duration.ofMillis(200);

	private static final Duration LONG_QUIET = Duration.ofSeconds(1);

	private static final Duration REPORT = Duration.ofSeconds(1);

	private static final int INTERRUPTED = 130;

	private final TmuxClient tmux;

	private final TmuxPane pane;

	private final RunFolder folder;

	private final Progress progress;

	private final RunOutput output;

	private final Foreground shell;

	private String promptRow = "";

	private @Nullable TmuxSubscription stream;

	/**
	 * Create the run.
	 * @param tmux the server
	 * @param pane the pane, in which a shell reads
	 * @param folder the scripts
	 * @param progress told what the run is doing
	 * @param mostCharacters how much of the output is told
	 */
	Run(TmuxClient tmux, TmuxPane pane, RunFolder folder, Progress progress, int mostCharacters) {
		this.tmux = tmux;
		this.pane = pane;
		this.folder = folder;
		this.progress = progress;
		this.output = new RunOutput(folder.nonce(), mostCharacters);
		this.shell = Foreground.of(pane);
	}

	/**
	 * Begin, and wait until it has ended.
	 * @param prompt types the line
	 * @param line the line that runs the scripts
	 * @param limit how long to wait
	 * @return how it went
	 * @throws InterruptedException if the thread is interrupted; the command was, too
	 */
	CommandRun run(ShellPrompt prompt, String line, Duration limit) throws InterruptedException {
		this.stream = this.tmux.output(this.pane.id(), this.output);
		try {
			this.promptRow = prompt.enter(this.pane, line);
			if (!this.output.awaitBegin(BEGIN)) {
				// tmux does not tell what a shell wrote last.
				if (this.output.isClosed() && !isFollowedAgain()) {
					return closed();
				}
				throw new FailedException("The shell in pane " + this.pane.id() + " did not begin to run the command.",
						"Read the screen with 'pane capture'; the shell may be of another user or machine, or busy.");
			}
			if (!this.output.beginValue().isEmpty()) {
				new HistoryFile(Path.of(this.output.beginValue())).forget(this.folder.nonce());
			}
			return await(limit);
		}
		catch (InterruptedException | CancelledException ex) {
			interrupt();
			throw ex;
		}
		finally {
			this.stream.close();
		}
	}

	private void interrupt() throws InterruptedException {
		// Neither tmux nor a wait does anything for a thread that is interrupted.
		boolean flag = Thread.interrupted();
		try {
			// A line that was not entered is not ours alone.
			if (this.output.awaitBegin(LATE)) {
				interruptPrograms();
			}
		}
		finally {
			if (flag) {
				Thread.currentThread().interrupt();
			}
		}
	}

	// An interrupt in the moment in which the shell starts a program reaches neither, and
	// a program may ignore its own: what has the terminal afterwards is interrupted, too.
	private void interruptPrograms() throws InterruptedException {
		long end = System.nanoTime() + BEGIN.toNanos();
		long deadline = System.nanoTime() + FOLLOWING.toNanos();
		Foreground seen = Foreground.of(this.pane);
		Foreground interrupted = null;
		while (!this.output.isOver() && System.nanoTime() < Math.min(deadline, end)) {
			this.output.awaitEnd(GLANCE);
			Foreground now = Foreground.of(this.pane);
			boolean due = (interrupted == null) || !(now.equals(interrupted) || now.equals(this.shell));
			if (due && now.equals(seen) && !this.output.isOver()) {
				this.tmux.sendKeys(this.pane.id(), List.of("C-c"));
				interrupted = now;
				deadline = System.nanoTime() + FOLLOWING.toNanos();
			}
			seen = now;
		}
	}

	private CommandRun await(Duration limit) throws InterruptedException {
		long deadline = System.nanoTime() + limit.toNanos();
		Duration report = REPORT;
		int back = 0;
		while (true) {
			long rest = deadline - System.nanoTime();
			this.output.awaitEnd(Duration.ofNanos(Math.clamp(rest, 1, PACE.toNanos())));
			if (this.output.isOver()) {
				return answer(this.output.status(), false, null);
			}
			if (this.output.isClosed() && !isFollowedAgain()) {
				return closed();
			}
			back = isAtPrompt() ? back + 1 : 0;
			if (back > 1) {
				return interrupted();
			}
			if (System.nanoTime() >= deadline) {
				return answer(null, true, "The command still runs. Wait for it with 'pane wait', read the screen with "
						+ "'pane capture', or interrupt it with 'pane send-keys " + this.pane.id() + " C-c'.");
			}
			if (this.output.time().compareTo(report) > 0) {
				this.progress.report("The command in pane " + this.pane.id() + " has been running for "
						+ this.output.time().toSeconds() + " s.");
				report = report.multipliedBy(2);
			}
		}
	}

	// The stream can end while the pane lives: it was moved, or the connection cut.
	private boolean isFollowedAgain() {
		try {
			TmuxPane now = this.tmux.pane(this.pane.id());
			if (now.dead() || now.pid() != this.pane.pid()) {
				return false;
			}
			this.output.reopen();
			this.stream = this.tmux.output(this.pane.id(), this.output);
			return true;
		}
		catch (PaneNotFoundException ex) {
			return false;
		}
	}

	private CommandRun closed() {
		Integer status = null;
		String note = "The shell ended with the command, and its pane is closed; what was written last may be missing.";
		try {
			TmuxPane now = this.tmux.pane(this.pane.id());
			status = now.deadStatus();
			note = "The shell ended with the command; its status is that of the shell, and what was written last may be "
					+ "missing here. Read the pane with 'pane capture'.";
		}
		catch (PaneNotFoundException ex) {
			// Then its status is lost with it.
		}
		return answer(status, false, note);
	}

	// Whether the shell reads the next line, although it did not tell the end of the
	// command: bash and dash drop all that is to come when they are interrupted.
	private boolean isAtPrompt() {
		if (this.output.quiet().compareTo(QUIET) < 0 || !Foreground.of(this.pane).equals(this.shell)) {
			return false;
		}
		if (this.output.isInterrupted() && this.output.isPrompting()) {
			return true;
		}
		Sight sight = new ShellScreen(this.tmux, this.pane.id(), this.pane.width()).look();
		if (!this.promptRow.isEmpty() && sight.row().equals(this.promptRow)) {
			return this.output.isInterrupted() || this.output.quiet().compareTo(LONG_QUIET) > 0;
		}
		return this.output.isInterrupted() && this.output.quiet().compareTo(LONG_QUIET) > 0 && !sight.row().isEmpty()
				&& sight.row().endsWith(last(this.promptRow));
	}

	private static String last(String row) {
		return row.isEmpty() ? "\n" : row.substring(row.length() - 1);
	}

	private CommandRun interrupted() {
		return this.output.isInterrupted()
				? answer(INTERRUPTED, false, "The command was interrupted, and the shell is at its prompt again.")
				: answer(null, false, "The shell is at its prompt again and did not tell how the command ended.");
	}

	private CommandRun answer(@Nullable Integer status, boolean running, @Nullable String note) {
		OutputLines.Text text = this.output.text(this::shown);
		String more = note;
		if (more == null && text.cut()) {
			more = "Lines are left out in the middle; give a greater --max-chars, or write to a file and read parts of it.";
		}
		if (more == null && this.output.isLost()) {
			more = "The connection to tmux was too slow or cut, and some of the output is missing.";
		}
		return new CommandRun(this.pane.id().value(), status, running, this.output.time().toMillis(), text.lines(),
				text.cut() || this.output.isLost(), more, new UntrustedText(text.text()));
	}

	// What a shell says of our scripts is not the command's output, and a message names
	// the command and not our file.
	private @Nullable String shown(String line) {
		if (!line.contains(this.folder.nonce())) {
			return line;
		}
		String shown = line.replace(this.folder.command(), "command");
		boolean ours = shown.contains(this.folder.nonce()) || line.contains(" . ")
				|| line.contains("from sourcing file ");
		return ours ? null : shown;
	}

}
