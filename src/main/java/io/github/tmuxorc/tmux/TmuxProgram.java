package io.github.tmuxorc.tmux;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.host.HostShell;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;

/**
 * How the tmux program is called for one server.
 *
 * @param address which server
 * @param path the PATH that it is looked for on; null if there is none
 * @param limit how long a call may take
 */
public record TmuxProgram(TmuxAddress address, @Nullable String path, Duration limit) {

	/** What the shell of another machine ends with if it finds no program. */
	private static final int NO_PROGRAM = 127;

	/**
	 * Run what prints the version, as every tmux understands it.
	 * @param runner runs it
	 * @return how it ended
	 * @throws TmuxException as {@link #run} does
	 */
	ProgramResult version(ProgramRunner runner) {
		return run(runner, program(List.of("-V"), ""), "-V");
	}

	/**
	 * Run tmux for this server.
	 * @param runner runs it
	 * @param words what follows the options that pick the server
	 * @param input what tmux reads from its standard input
	 * @param what the name of what is run, for the message
	 * @return how it ended
	 * @throws TmuxException if there is no tmux, it does not end in time, or its machine
	 * is away
	 */
	ProgramResult run(ProgramRunner runner, List<String> words, String input, String what) {
		return run(runner, call(words, input), what);
	}

	private ProgramResult run(ProgramRunner runner, ProgramCall call, String what) {
		Host host = this.address.host();
		if (host != null) {
			return found(host, host.run(runner, call, what));
		}
		try {
			return runner.run(call);
		}
		catch (ProgramMissingException ex) {
			throw new TmuxMissingException();
		}
		catch (TimeLimitException ex) {
			throw new TmuxSilentException(what, this.limit);
		}
	}

	/**
	 * Run tmux for this server by the shell of its machine that is kept open.
	 * @param shell the shell
	 * @param words what follows the options that pick the server
	 * @param what the name of what is run, for the message
	 * @return how it ended
	 * @throws TmuxException if there is no tmux, it does not end in time, or its machine
	 * is away
	 */
	ProgramResult run(HostShell shell, List<String> words, String what) {
		return found(shell.host(), shell.host().run(shell, onHost(ofServer(words)), what, this.limit));
	}

	private static ProgramResult found(Host host, ProgramResult result) {
		if (result.status() == NO_PROGRAM) {
			throw new TmuxMissingException(host.name());
		}
		return result;
	}

	/**
	 * A call of tmux for this server. It prints UTF-8 whatever the locale is.
	 * @param words what follows the options that pick the server
	 * @param input what tmux reads from its standard input
	 * @return the call
	 * @throws TmuxException if there is no tmux here, or no way to its machine
	 */
	public ProgramCall call(List<String> words, String input) {
		return program(ofServer(words), input);
	}

	/**
	 * A call of tmux for this server that gets the terminal of this process.
	 * @param words what follows the options that pick the server
	 * @return the call
	 * @throws TmuxException if there is no tmux here, or no way to its machine
	 */
	ProgramCall terminalCall(List<String> words) {
		Host host = this.address.host();
		if (host == null) {
			return call(words, "");
		}
		return host.terminalCall(onHost(ofServer(words)), this.path, this.limit);
	}

	private List<String> ofServer(List<String> words) {
		List<String> all = new ArrayList<>(List.of("-u"));
		all.addAll(this.address.options());
		all.addAll(words);
		return all;
	}

	private ProgramCall program(List<String> words, String input) {
		Host host = this.address.host();
		if (host != null) {
			return host.call(onHost(words), input, this.path, this.limit);
		}
		List<String> command = new ArrayList<>(words);
		command.addFirst(program());
		return new ProgramCall(command, environment(), input, this.limit);
	}

	private static List<String> onHost(List<String> words) {
		return Stream.concat(Stream.of("tmux"), words.stream()).toList();
	}

	private String program() {
		Path program = ProgramFinder.find("tmux", this.path);
		if (program == null) {
			throw new TmuxMissingException();
		}
		return program.toString();
	}

	/**
	 * A call of tmux that is about the client whose pane we run in.
	 * @param words what follows the options that pick the server
	 * @return the call
	 * @throws TmuxMissingException if there is no tmux
	 */
	ProgramCall callFromOwnPane(List<String> words) {
		List<String> command = new ArrayList<>(List.of(program(), "-u"));
		command.addAll(words);
		return ProgramCall.of(command, this.limit);
	}

	private Map<String, @Nullable String> environment() {
		Map<String, @Nullable String> environment = new HashMap<>();
		// A pane of our own must never be the target that tmux falls back to.
		environment.put("TMUX_PANE", null);
		if (this.address.socket() != null) {
			environment.put("TMUX", null);
		}
		return environment;
	}

}
