package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.process.ProgramFinder;

/**
 * Measures what it takes to run a command in the shell of a pane.
 */
final class RunBench {

	private static final List<String> SHELLS = List.of("bash", "dash", "zsh", "fish");

	private static final int WARM_UP_ROUNDS = 20;

	private static final int ROUNDS = 200;

	private static final double TARGET_MILLIS = 25;

	private static final Duration PROMPT_LIMIT = Duration.ofSeconds(20);

	private static final int LOOK_MILLIS = 20;

	private final Workplace workplace;

	private final Report report;

	RunBench(Workplace workplace, Report report) {
		this.workplace = workplace;
		this.report = report;
	}

	/**
	 * Refuse to measure less than all shells.
	 * @throws IllegalStateException if one is missing
	 */
	static void check() {
		List<String> missing = SHELLS.stream().filter((shell) -> find(shell) == null).toList();
		if (!missing.isEmpty()) {
			throw new IllegalStateException("'pane_run' is measured in " + String.join(", ", SHELLS)
					+ ". Install what is missing: " + String.join(", ", missing) + ".");
		}
	}

	private static @Nullable Path find(String shell) {
		return ProgramFinder.find(shell, Workplace.PATH);
	}

	void run() throws Exception {
		// Without a file of settings, zsh asks a newcomer for some.
		Files.writeString(this.workplace.folder().resolve("home/.zshrc"), "");
		Path socket = this.workplace.socket("shells");
		try {
			List<Shell> shells = new ArrayList<>();
			for (String shell : SHELLS) {
				String pane = this.workplace.newSession(socket, shell, Objects.requireNonNull(find(shell)).toString());
				awaitPrompt(socket, pane);
				shells.add(new Shell(shell, pane, new Samples()));
			}
			measure(socket, shells);
		}
		finally {
			this.workplace.endTmux(socket);
		}
	}

	private void awaitPrompt(Path socket, String pane) throws Exception {
		Instant limit = Instant.now().plus(PROMPT_LIMIT);
		while (this.workplace.run(Workplace.tmux(socket, "capture-pane", "-p", "-t", pane)).output().isBlank()) {
			if (Instant.now().isAfter(limit)) {
				throw new IllegalStateException("No prompt in pane " + pane);
			}
			Thread.sleep(LOOK_MILLIS);
		}
	}

	private void measure(Path socket, List<Shell> shells) throws Exception {
		try (McpConnection server = new McpConnection(this.workplace, socket)) {
			server.initialize();
			server.initialized();
			for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
				for (Shell shell : shells) {
					long nanos = runTrue(server, shell.pane);
					if (round >= WARM_UP_ROUNDS) {
						shell.taken.add(nanos);
					}
				}
			}
		}
		for (Shell shell : shells) {
			this.report.median("`pane_run` of `true` in " + shell.name, shell.taken, TARGET_MILLIS);
		}
	}

	private static long runTrue(McpConnection server, String pane) throws IOException {
		long start = System.nanoTime();
		String answer = server.answer("pane_run", "{\"pane\":\"" + pane + "\",\"command\":[\"true\"]}");
		long nanos = System.nanoTime() - start;
		if (!answer.contains("\"status\":0")) {
			throw new IllegalStateException("'true' failed: " + answer);
		}
		return nanos;
	}

	/**
	 * A shell that is measured.
	 *
	 * @param name its name
	 * @param pane id of its pane
	 * @param taken what the calls took
	 */
	private record Shell(String name, String pane, Samples taken) {
	}

}
