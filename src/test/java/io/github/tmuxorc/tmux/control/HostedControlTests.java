package io.github.tmuxorc.tmux.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.host.HostAwayException;
import io.github.tmuxorc.host.HostShells;
import io.github.tmuxorc.host.SshServer;
import io.github.tmuxorc.host.SshServerExtension;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxAddress;
import io.github.tmuxorc.tmux.TmuxCommand;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A connection in control mode that leads to another machine.
 */
@ExtendWith({ TmuxServerExtension.class, SshServerExtension.class })
class HostedControlTests {

	private static final List<TmuxCommand> LIST = List.of(TmuxCommand.of("list-sessions", "-F", "#{session_name}"));

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

	private final HostShells shells = new HostShells(System.getenv("PATH"), Duration.ofSeconds(20));

	@AfterEach
	void close() {
		this.shells.close();
	}

	@Test
	void runWhenTheMachineGoesAwaySaysSoAndComesBackWithIt(TmuxServer server, SshServer ssh) {
		server.startSession("work");
		try (ControlTransport transport = transport(server, ssh)) {
			list(transport);
			assertThat(transport.pid()).isNotNull();
			ssh.stop();
			assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> list(transport))
				.withMessageStartingWith("The host 'build1' is away: ");
			ssh.start();
			list(transport);
			this.now.set(Instant.EPOCH.plus(ControlTransport.PAUSE));
			list(transport);
			assertThat(transport.pid()).isNotNull();
		}
	}

	@Test
	void runWhileNoServerRunsThereStartsNothingMoreAndConnectsOnceOneDoes(TmuxServer server, SshServer ssh) {
		try (ControlTransport transport = transport(server, ssh)) {
			assertThat(transport.run(LIST, "").noServer()).isTrue();
			long calls = ssh.calls();
			for (int call = 0; call < 3; call++) {
				assertThat(transport.run(LIST, "").noServer()).isTrue();
			}
			assertThat(ssh.calls()).isEqualTo(calls);
			server.startSession("work");
			list(transport);
			list(transport);
			assertThat(transport.pid()).isNotNull();
		}
	}

	@Test
	void runWhenTheWayWasCutTakesTheClientAwayThatStayedThere(TmuxServer server) throws IOException {
		server.startSession("work");
		Path way = Files.writeString(server.directory().resolve("way"), """
				#!/bin/sh
				case "$*" in
				*attach-session*) ;;
				*) exec "$@" ;;
				esac
				exec 3<&0
				end='%s'/$$
				mkfifo "$end" "$end.out"
				while [ -p "$end" ]; do sleep 0.1; done <> "$end" 4<> "$end.out" 3<&- > /dev/null 2>&1 &
				cat <&3 > "$end" 2> /dev/null &
				"$@" < "$end" > "$end.out" 2>&1 3<&- &
				exec cat "$end.out"
				""".formatted(server.directory()));
		Files.setPosixFilePermissions(way, PosixFilePermissions.fromString("rwx------"));
		try (ControlTransport transport = transport(server,
				new Host("build1", List.of(way.toString()), false, false, null))) {
			list(transport);
			ProcessHandle.of(Objects.requireNonNull(transport.pid())).orElseThrow().destroyForcibly();
			Awaitility.await().until(() -> transport.pid() == null);
			String left = clients(server);
			assertThat(left).isNotEmpty();
			list(transport);
			Awaitility.await().until(() -> !clients(server).contains(left));
			assertThat(clients(server)).startsWith("client-");
		}
	}

	private static String clients(TmuxServer server) {
		return server.tmux("list-clients", "-F", "#{client_name}");
	}

	private ControlTransport transport(TmuxServer server, SshServer ssh) {
		return transport(server, ssh.host());
	}

	private ControlTransport transport(TmuxServer server, Host host) {
		TmuxProgram program = new TmuxProgram(new TmuxAddress(server.socket().toString(), host), System.getenv("PATH"),
				Duration.ofSeconds(20));
		return new ControlTransport(program,
				new ProcessTransport(new SystemProgramRunner(), program, this.shells.of(host)), this.now::get,
				new ClientTurns(server.directory(), "build1"), true);
	}

	private static void list(ControlTransport transport) {
		assertThat(transport.run(LIST, "").outputs()).containsExactly("work");
	}

}
