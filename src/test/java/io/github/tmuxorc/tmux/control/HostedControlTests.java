package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
				.withMessageContaining("Connection refused");
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

	private ControlTransport transport(TmuxServer server, SshServer ssh) {
		TmuxProgram program = new TmuxProgram(new TmuxAddress(server.socket().toString(), ssh.host()),
				System.getenv("PATH"), Duration.ofSeconds(20));
		return new ControlTransport(program,
				new ProcessTransport(new SystemProgramRunner(), program, this.shells.of(ssh.host())), this.now::get,
				new ClientTurns(server.directory(), "build1"), true);
	}

	private static void list(ControlTransport transport) {
		assertThat(transport.run(LIST, "").outputs()).containsExactly("work");
	}

}
