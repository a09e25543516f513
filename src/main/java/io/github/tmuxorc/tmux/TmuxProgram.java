package io.github.tmuxorc.tmux;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramFinder;

/**
 * How the tmux program is called for one server.
 *
 * @param address which server
 * @param path the PATH that it is looked for on; null if there is none
 * @param limit how long a call may take
 */
public record TmuxProgram(TmuxAddress address, @Nullable String path, Duration limit) {

	/**
	 * The call that prints the version, as every tmux understands it.
	 * @return the call
	 * @throws TmuxMissingException if there is no tmux
	 */
	ProgramCall versionCall() {
		return new ProgramCall(List.of(program(), "-V"), environment(), "", this.limit);
	}

	private String program() {
		Path program = ProgramFinder.find("tmux", this.path);
		if (program == null) {
			throw new TmuxMissingException();
		}
		return program.toString();
	}

	/**
	 * A call of tmux for this server. It prints UTF-8 whatever the locale is.
	 * @param words what follows the options that pick the server
	 * @param input what tmux reads from its standard input
	 * @return the call
	 * @throws TmuxMissingException if there is no tmux
	 */
	public ProgramCall call(List<String> words, String input) {
		List<String> command = new ArrayList<>(List.of(program(), "-u"));
		command.addAll(this.address.options());
		command.addAll(words);
		return new ProgramCall(command, environment(), input, this.limit);
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
