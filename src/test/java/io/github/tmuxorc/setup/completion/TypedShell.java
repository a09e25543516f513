package io.github.tmuxorc.setup.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import io.github.tmuxorc.reference.CompletedShell;
import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shell of a person, in a session of its own. Its home is the folder of the server.
 */
final class TypedShell implements AutoCloseable {

	private static final String PROMPT = "orc>";

	private static final Path BASH_COMPLETION = Path.of("/usr/share/bash-completion/bash_completion");

	private final TmuxServer server;

	private TypedShell(TmuxServer server) {
		this.server = server;
	}

	static TypedShell start(CompletedShell kind, TmuxServer server, Path bin, String... variables) throws IOException {
		Path home = server.directory();
		List<String> command = new ArrayList<>(List.of("new-session", "-d", "-s", "typed", "-x", "150", "-y", "50",
				"-c", home.toString(), "env", "-i", "HOME=" + home, "TERM=screen", "LC_ALL=C.UTF-8",
				"PATH=" + bin + ":" + System.getenv("PATH"), "XDG_CONFIG_HOME=" + home + "/config",
				"XDG_STATE_HOME=" + home + "/state", "TMUX_ORC_SOCKET=" + server.socket()));
		command.addAll(List.of(variables));
		switch (kind) {
			case BASH -> {
				Path script = home.resolve(".local/share/bash-completion/completions/tmux-orc");
				Path startup = Files.writeString(home.resolve("bashrc"),
						"PS1='orc> '\n. '" + (Files.exists(BASH_COMPLETION) ? BASH_COMPLETION : script)
								+ "'\nbind 'set bell-style none'\n");
				command.addAll(List.of("bash", "--noprofile", "--rcfile", startup.toString(), "-i"));
			}
			case ZSH -> command.addAll(List.of("zsh", "-d", "-i"));
			case FISH -> {
				Files.createDirectories(home.resolve("config/fish"));
				// What it suggests by itself would look like a completion.
				Files.writeString(home.resolve("config/fish/config.fish"), """
						set -g fish_autosuggestion_enabled 0
						set -g fish_greeting
						function fish_prompt
							echo 'orc> '
						end
						""");
				command.addAll(List.of("fish", "-i"));
			}
		}
		server.tmux(command.toArray(String[]::new));
		TypedShell shell = new TypedShell(server);
		await(() -> shell.line().equals(PROMPT));
		return shell;
	}

	void assertCompletes(String typed, String completed) {
		await(() -> line().equals(PROMPT));
		press("tmux-orc " + typed);
		await(() -> line().equals(PROMPT + " tmux-orc " + typed));
		press("Tab");
		String expected = PROMPT + " tmux-orc " + completed;
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.pollDelay(Duration.ZERO)
			.untilAsserted(() -> assertThat(line()).as("%s", screen()).isEqualTo(expected));
		press("C-u");
	}

	void press(String key) {
		if (key.matches("Tab|C-.")) {
			this.server.tmux("send-keys", "-t", "=typed:", key);
		}
		else {
			this.server.tmux("send-keys", "-t", "=typed:", "-l", "--", key);
		}
	}

	// The line with the prompt that is typed at now; the rest of the screen may list what
	// could be meant.
	String line() {
		return screen().lines().filter((line) -> line.startsWith(PROMPT)).reduce("", (one, other) -> other);
	}

	String screen() {
		return this.server.tmux("capture-pane", "-p", "-J", "-t", "=typed:")
			.lines()
			.map(String::stripTrailing)
			.collect(Collectors.joining("\n"));
	}

	private static void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofSeconds(90)).pollDelay(Duration.ZERO).until(condition);
	}

	@Override
	public void close() {
		this.server.tmux("kill-session", "-t", "=typed");
	}

}
