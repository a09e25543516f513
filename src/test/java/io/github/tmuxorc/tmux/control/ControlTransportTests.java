package io.github.tmuxorc.tmux.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxCommand;
import io.github.tmuxorc.tmux.TmuxConnectionLostException;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxReply;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.tmux.TmuxSilentException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class ControlTransportTests {

	private static final List<TmuxCommand> LIST = List.of(TmuxCommand.of("list-sessions", "-F", "#{session_name}"));

	private final SystemProgramRunner runner = new SystemProgramRunner();

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

	private TmuxServer server;

	private ControlTransport transport;

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		this.transport = transport(Duration.ofSeconds(20));
		server.startSession("work");
	}

	@AfterEach
	void disconnect() {
		this.transport.close();
	}

	@Test
	void runWhenCalledAgainUsesTheSameConnection() {
		list();
		Long connection = this.transport.pid();
		list();
		assertThat(connection).isNotNull().isEqualTo(this.transport.pid());
		assertThat(this.server.tmux("list-clients", "-F", "#{client_pid}")).isEqualTo(String.valueOf(connection));
	}

	@Test
	void runWhenCallsTurnOutToBeManyConnects() {
		this.transport = transport(Duration.ofSeconds(20), System.getenv("PATH"), false);
		for (int i = 0; i < ControlTransport.FEW; i++) {
			list();
		}
		assertThat(this.transport.pid()).isNull();
		list();
		assertThat(this.transport.pid()).isNotNull();
	}

	@Test
	void runWhenACommandFailsStopsThereAndKeepsTheOrder() {
		TmuxReply reply = this.transport.run(List.of(TmuxCommand.of("display-message", "-p", "one"),
				TmuxCommand.of("kill-pane", "-t", "%99"), TmuxCommand.of("display-message", "-p", "three")), "");
		assertThat(reply).isEqualTo(new TmuxReply(List.of("one"), "can't find pane: %99"));
		assertThat(this.transport.run(List.of(TmuxCommand.of("no-such-command")), "").error())
			.isEqualTo("parse error: unknown command: no-such-command");
		list();
	}

	@Test
	void runWhenWordsHoldNewlinesKeepsThem() {
		String word = "a\n\n'\"\r;b\n";
		this.transport.run(List.of(TmuxCommand.of("set-option", "-g", "@a", word)), "");
		assertThat(this.transport.run(List.of(TmuxCommand.of("show-options", "-gv", "@a")), "").outputs())
			.containsExactly(word);
	}

	@Test
	void runWhenACommandReadsGivesItTheInput() {
		String input = "-a 'b' \"c\"\n\n#{d} $e ~;\t" + "é".repeat(100_000) + ";";
		this.transport.run(List.of(TmuxCommand.of("load-buffer", "-b", "text", "-")), input);
		assertThat(this.server.tmux("save-buffer", "-b", "text", "-")).isEqualTo(input);
		assertThat(this.transport.pid()).isNotNull();
	}

	@Test
	void runWhenClientIsKilledConnectsAgain() {
		list();
		long killed = signal("KILL");
		Awaitility.await().until(() -> this.transport.pid() == null);
		list();
		assertThat(this.transport.pid()).isNotNull().isNotEqualTo(killed);
	}

	@Test
	void runWhenControlModeWedgesUsesProcessesForAWhile() throws IOException {
		Path wedge = wedge();
		list();
		assertThat(this.transport.pid()).isNull();
		Files.delete(wedge);
		list();
		assertThat(this.transport.pid()).isNull();
		this.now.set(Instant.EPOCH.plus(ControlTransport.PAUSE));
		list();
		assertThat(this.transport.pid()).isNotNull();
	}

	@Test
	void runWhenControlModeWedgesDoesNotRepeatWhatMustNotBeRepeated() throws IOException {
		wedge();
		assertThatExceptionOfType(TmuxConnectionLostException.class)
			.isThrownBy(() -> this.transport.run(List.of(TmuxCommand.of("send-keys", "-t", "work:", "x")), ""))
			.withMessage("The connection to tmux ended before 'send-keys' was answered. "
					+ "Look whether it was carried out before you repeat it.");
	}

	@Test
	void runWhenServerIsStoppedSaysThatItDoesNotAnswer() {
		this.transport = transport(Duration.ofSeconds(2));
		list();
		String pid = this.server.tmux("display-message", "-p", "#{pid}");
		signal("STOP", pid);
		try {
			assertThatExceptionOfType(TmuxSilentException.class).isThrownBy(this::list)
				.withMessage("The tmux server did not answer 'list-sessions' within 2000 ms. "
						+ "Look whether its process hangs or is stopped, then try again.");
		}
		finally {
			signal("CONT", pid);
		}
		list();
	}

	@Test
	void runWhenConnectedChangesNothingOfTheSession() {
		this.server.tmux("set-environment", "-t", "work", "DISPLAY", ":77");
		list();
		assertThat(this.server.tmux("show-environment", "-t", "work", "DISPLAY")).isEqualTo("DISPLAY=:77");
		assertThat(this.server.tmux("display-message", "-p", "-t", "work:", "#{window_width}")).isEqualTo("80");
	}

	@Test
	void closeWhenConnectedLeavesTheServerAndNoClient() {
		list();
		this.transport.close();
		Awaitility.await().until(() -> this.server.tmux("list-clients").isEmpty());
		list();
		assertThat(this.transport.pid()).isNull();
	}

	private void list() {
		assertThat(this.transport.run(LIST, "")).isEqualTo(new TmuxReply(List.of("work"), null));
	}

	/**
	 * A tmux that attaches in control mode and then answers nothing, as long as the file
	 * exists that is returned.
	 */
	private Path wedge() throws IOException {
		Path wedge = Files.createFile(this.server.directory().resolve("wedge"));
		Path tmux = Files.writeString(this.server.directory().resolve("tmux"), """
				#!/bin/sh
				[ "$5" = -C ] && [ -e '%s' ] && echo '%%begin 1 1 0' && echo '%%end 1 1 0' && exec sleep 1000
				exec '%s' "$@"
				""".formatted(wedge, ProgramFinder.find("tmux", System.getenv("PATH"))));
		assertThat(tmux.toFile().setExecutable(true)).isTrue();
		this.transport = transport(Duration.ofSeconds(4), this.server.directory().toString());
		return wedge;
	}

	private long signal(String name) {
		long pid = Objects.requireNonNull(this.transport.pid());
		signal(name, Long.toString(pid));
		return pid;
	}

	private void signal(String name, String pid) {
		this.runner.run(ProgramCall.of(List.of("kill", "-" + name, pid), Duration.ofSeconds(20)));
	}

	private ControlTransport transport(Duration limit) {
		return transport(limit, System.getenv("PATH"));
	}

	private ControlTransport transport(Duration limit, String path) {
		return transport(limit, path, true);
	}

	private ControlTransport transport(Duration limit, String path, boolean lasting) {
		TmuxProgram program = new TmuxProgram(this.server.address(), path, limit);
		return new ControlTransport(program, new ProcessTransport(this.runner, program), this.now::get,
				new ClientTurns(this.server.directory()), lasting);
	}

}
