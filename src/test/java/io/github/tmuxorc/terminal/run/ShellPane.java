package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.control.ClientTurns;
import io.github.tmuxorc.tmux.control.ControlTransport;

/**
 * A shell in a pane, with a home of its own.
 */
final class ShellPane {

	private final TmuxServer server;

	private final TmuxClient client;

	private final PaneRunner runner;

	private final String shell;

	private final Path home;

	private final PaneId id;

	ShellPane(TmuxServer server, String shell, String settings, Progress progress) {
		this.server = server;
		this.shell = shell;
		this.home = server.directory().resolve("home-" + shell);
		this.client = server
			.client((program) -> new ControlTransport(program, new ProcessTransport(new SystemProgramRunner(), program),
					InstantSource.system(), new ClientTurns(server.directory()), true), Duration.ofSeconds(20));
		this.runner = new PaneRunner(this.client, new OwnPane(this.client, Map.of(), Set.of()),
				server.directory().resolve("state/tmux-orc/run"), progress);
		write(settingsFile(shell), settings);
		this.id = this.client
			.start(new PaneProgram(new SessionName("work"), shell, "/", environment(), List.of(shell), Map.of()));
		Awaitility.await().until(() -> !screen().isEmpty());
	}

	private static String settingsFile(String shell) {
		return switch (shell) {
			case "bash" -> ".bashrc";
			case "zsh" -> ".zshrc";
			case "fish" -> ".config/fish/config.fish";
			default -> ".shrc";
		};
	}

	private Map<String, String> environment() {
		Map<String, String> environment = new HashMap<>(Map.of("HOME", this.home.toString(), "PS1", "$ ", "ENV",
				this.home.resolve(".shrc").toString(), "XDG_DATA_HOME", this.home.resolve("data").toString(),
				"XDG_CONFIG_HOME", this.home.resolve(".config").toString()));
		environment.put("LC_ALL", "C.UTF-8");
		return environment;
	}

	private void write(String name, String text) {
		Path file = this.home.resolve(name);
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	PaneId id() {
		return this.id;
	}

	Path home() {
		return this.home;
	}

	TmuxClient client() {
		return this.client;
	}

	PaneRunner runner() {
		return this.runner;
	}

	CommandRun run(String command) {
		return run(command, Duration.ofSeconds(20));
	}

	CommandRun run(String command, Duration limit) {
		return this.runner.run(this.id, command, limit, 1_000_000);
	}

	void keys(String... keys) {
		this.client.sendKeys(this.id, List.of(keys));
	}

	void type(String text) {
		this.client.sendText(this.id, text);
	}

	String screen() {
		return String.join("\n", this.client.capture(this.id, 0).lines()).strip();
	}

	/**
	 * Run the same as a script, in the same shell.
	 * @param command the command
	 * @return its status and its output
	 */
	ProgramResult script(String command) {
		write("script", command + "\n");
		return new SystemProgramRunner().run(
				ProgramCall.of(
						List.of("sh", "-c",
								"cd /; export HOME='" + this.home + "' LC_ALL=C.UTF-8; exec " + this.shell
										+ " \"$1\" 2>&1",
								"sh", this.home.resolve("script").toString()),
						Duration.ofSeconds(20)));
	}

	/**
	 * End the shell as a person does.
	 */
	void exit() {
		type("exit\r");
		Awaitility.await().until(() -> this.client.pane(this.id).dead());
	}

	/**
	 * End the shell at once, if it still runs.
	 */
	void end() {
		this.client.panes()
			.stream()
			.filter((pane) -> pane.id().equals(this.id))
			.flatMap((pane) -> ProcessHandle.of(pane.pid()).stream())
			.forEach((process) -> {
				process.destroyForcibly();
				// tmux may leave it unburied: then it has no command any more.
				Awaitility.await().until(() -> !process.isAlive() || process.info().command().isEmpty());
			});
	}

	TmuxServer server() {
		return this.server;
	}

}
