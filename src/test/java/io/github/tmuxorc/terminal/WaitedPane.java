package io.github.tmuxorc.terminal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.tmux.control.ClientTurns;
import io.github.tmuxorc.tmux.control.ControlTransport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pane of a test's own, and waits for it.
 */
@ExtendWith(TmuxServerExtension.class)
abstract class WaitedPane {

	static final int LIMIT = 30;

	final ConcurrentLinkedQueue<String> reports = new ConcurrentLinkedQueue<>();

	TmuxServer server;

	TmuxClient client;

	private PaneCommands panes;

	PaneWaitCommands waits;

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		use(server
			.client((program) -> new ControlTransport(program, new ProcessTransport(new SystemProgramRunner(), program),
					InstantSource.system(), new ClientTurns(server.directory()), true), Duration.ofSeconds(20)));
	}

	final void use(TmuxClient client) {
		this.client = client;
		this.panes = new PaneCommands(client, new SessionTargets(client), new OwnPane(client, Map.of(), Set.of()),
				(question) -> true);
		this.waits = new PaneWaitCommands(client, this.reports::add);
	}

	static void assertMetByOutput(PaneAwaited awaited) {
		assertThat(awaited.outcome()).as("%s", awaited).isEqualTo(WaitOutcome.MATCH);
		assertThat(awaited.exitCode()).isEqualTo(ExitCode.DONE);
		// A shell that does not draw its line anew prints it behind its prompts.
		assertThat(awaited.text().text().lines()).as("%s", awaited).anyMatch((line) -> line.matches("(\\$ )*READY"));
	}

	PaneAwaited await(String text, @Nullable String since) {
		return this.waits.await("%0", text, null, null, null, null, since, LIMIT);
	}

	String text() {
		return this.panes.capture("%0", 1000, null, null, null).text().text();
	}

	void run(String command) {
		this.server.tmux("new-session", "-d", "-s", "work", "-x", "80", "-y", "24",
				"exec sh -c \"" + command.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + "\"");
		if (command.contains("PS1")) {
			Awaitility.await().until(() -> !text().isEmpty());
		}
	}

	KeysSent type(String... texts) {
		KeysSent first = this.panes.sendKeys("%0", List.of(texts[0]), true);
		for (int i = 1; i < texts.length; i++) {
			this.panes.sendKeys("%0", List.of(texts[i]), true);
		}
		this.panes.sendKeys("%0", List.of("Enter"), null);
		return first;
	}

}
