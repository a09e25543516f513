package io.github.tmuxorc.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged program as a server for clients, with a home and a tmux server of the
 * test's own.
 */
final class TestedServer implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final TmuxServer tmux = new TmuxServer();

	private final RecordedProgram program = new RecordedProgram(home());

	private final SystemProgramRunner runner = new SystemProgramRunner();

	/**
	 * The variables that keep a program away from the user's files and terminal.
	 * @param home the folder in their place
	 * @return names and values
	 */
	static Map<String, String> environment(Path home) {
		return Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home + "/.config", "XDG_STATE_HOME",
				home + "/.local/state", "TMUX", "", "TMUX_PANE", "");
	}

	Path home() {
		return this.tmux.directory();
	}

	/**
	 * A command line of the program.
	 * @param words the command
	 * @return the program and its arguments
	 */
	List<String> program(List<String> words) {
		List<String> command = new ArrayList<>(List.of(this.program.path(), "--socket", this.tmux.socket().toString()));
		command.addAll(words);
		return command;
	}

	/**
	 * How a client starts the server.
	 * @param options what the server offers
	 * @return the program and its arguments
	 */
	List<String> command(ServerOptions options) {
		List<String> words = new ArrayList<>(List.of("server", "start"));
		words.addAll(options.words());
		return program(words);
	}

	/**
	 * Start two agents in the session {@code shop}: {@code dev} in its first pane, who
	 * has answered a message, and {@code qa}. Both are idle.
	 */
	void startAgents() {
		for (String name : List.of("dev", "qa")) {
			succeed("spawn", "developer", "shop", "--name", name, "--agent", "demo", "--cwd", home().toString());
		}
		succeed("agent", "ask", "dev", "say hello");
	}

	private void succeed(String... words) {
		ProgramResult result = run(program(List.of(words)));
		assertThat(result.status()).as(result.output() + result.error()).isZero();
	}

	/**
	 * Run a program to its end, in the home.
	 * @param command the program and its arguments
	 * @return how it ended
	 */
	ProgramResult run(List<String> command) {
		return run(command, Map.of());
	}

	/**
	 * Run a program to its end, in the home.
	 * @param command the program and its arguments
	 * @param variables what it finds in its environment besides
	 * @return how it ended
	 */
	ProgramResult run(List<String> command, Map<String, String> variables) {
		Map<String, String> environment = new LinkedHashMap<>(environment(home()));
		environment.putAll(variables);
		return this.runner.run(new ProgramCall(command, environment, "", LIMIT, home()));
	}

	/**
	 * End everything, and see that each tool answered as it should.
	 */
	@Override
	public void close() {
		try (this.tmux) {
			this.program.checkAnswers();
		}
	}

}
