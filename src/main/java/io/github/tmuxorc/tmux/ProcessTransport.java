package io.github.tmuxorc.tmux;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.HostShell;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;

/**
 * Starts a process of tmux for each list of commands. On another machine, its shell that
 * is kept open starts those that may be started twice: that takes a third of the time.
 * While a server is just ending, what may be done twice waits until it has ended.
 */
public final class ProcessTransport implements TmuxTransport {

	/** tmux says so and ends with status 0 when it cannot start a server. */
	private static final String NO_SOCKET = "error creating ";

	/** What tmux says of a server that ended meanwhile, if it says anything. */
	private static final String LOST = "lost server";

	/** How long to let a server end before it is asked again, at first and at last. */
	private static final long SHORTEST = Duration.ofMillis(4).toNanos();

	private static final long LONGEST = Duration.ofMillis(256).toNanos();

	private final ProgramRunner runner;

	private final TmuxProgram program;

	private final @Nullable HostShell shell;

	public ProcessTransport(ProgramRunner runner, TmuxProgram program) {
		this(runner, program, null);
	}

	/**
	 * Create the transport.
	 * @param runner runs the programs
	 * @param program the tmux program and the server
	 * @param shell the shell of the server's machine; null if it is this one, or there is
	 * none
	 */
	public ProcessTransport(ProgramRunner runner, TmuxProgram program, @Nullable HostShell shell) {
		this.runner = runner;
		this.program = program;
		this.shell = shell;
	}

	@Override
	public TmuxReply run(List<TmuxCommand> commands, String input) {
		TmuxReply reply = runOnce(commands, input);
		return (reply.isEnding() && (commands.getFirst().startsServer() || areRepeatable(commands)))
				? runOnceEnded(commands, input, reply) : reply;
	}

	// Half of the time that tmux has to answer: not all who ask can wait for all of it.
	private TmuxReply runOnceEnded(List<TmuxCommand> commands, String input, TmuxReply first) {
		TmuxReply reply = first;
		long end = System.nanoTime() + this.program.limit().toNanos() / 2;
		for (long pause = SHORTEST; reply.isEnding()
				&& System.nanoTime() - end < 0; pause = Math.min(2 * pause, LONGEST)) {
			// Over at once if this thread is interrupted, which the call then tells.
			LockSupport.parkNanos(pause);
			reply = runOnce(commands, input);
		}
		return reply;
	}

	private static boolean areRepeatable(List<TmuxCommand> commands) {
		return commands.stream().allMatch(TmuxCommand::isRepeatable);
	}

	private TmuxReply runOnce(List<TmuxCommand> commands, String input) {
		// Not a UUID: the first one takes as long as the call to tmux.
		String mark = "orc-" + Long.toHexString(new SplittableRandom().nextLong());
		List<String> arguments = arguments(commands, mark);
		String what = commands.getFirst().name();
		ProgramResult result = (this.shell != null && input.isEmpty() && areRepeatable(commands))
				? this.program.run(this.shell, arguments, what) : this.program.run(this.runner, arguments, input, what);
		List<String> outputs = split(result.output(), mark);
		if (result.status() == 0 && !result.error().startsWith(NO_SOCKET) && outputs.size() == commands.size()) {
			return new TmuxReply(outputs, null);
		}
		return new TmuxReply(outputs, error(result));
	}

	// A server that ends tells its clients to end, which they do in silence.
	private static String error(ProgramResult result) {
		if (!result.error().isBlank()) {
			return result.error().strip();
		}
		return (result.status() <= 1) ? LOST : "it ended with status " + result.status();
	}

	@Override
	public TmuxSubscription follow(String format, Consumer<String> values) {
		return new FormatPoll(this, format, values).start();
	}

	@Override
	public TmuxSubscription output(SessionId session, PaneId pane, PaneOutputListener listener) {
		throw new OutputUnavailableException();
	}

	@Override
	public void close() {
		// Nothing is kept between two calls.
	}

	/**
	 * Join commands into one argument vector, with a mark printed after each of them to
	 * tell their outputs apart, and whether they were carried out.
	 * @param commands the commands
	 * @param mark what no output holds
	 * @return the arguments
	 */
	static List<String> arguments(List<TmuxCommand> commands, String mark) {
		List<String> arguments = new ArrayList<>();
		for (TmuxCommand command : commands) {
			if (!arguments.isEmpty()) {
				arguments.add(";");
			}
			command.words().forEach((word) -> arguments.add(quote(word)));
			arguments.addAll(List.of(";", "display-message", "-p", mark));
		}
		return arguments;
	}

	private static String quote(String word) {
		// tmux takes a semicolon at the end of a word for the end of the command.
		return word.endsWith(";") ? word.substring(0, word.length() - 1) + "\\;" : word;
	}

	private static List<String> split(String output, String mark) {
		List<String> outputs = new ArrayList<>();
		int start = 0;
		for (int end; (end = output.indexOf(mark, start)) >= 0; start = end + mark.length() + 1) {
			outputs.add(chomp(output.substring(start, end)));
		}
		return outputs;
	}

	private static String chomp(String text) {
		return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
	}

}
