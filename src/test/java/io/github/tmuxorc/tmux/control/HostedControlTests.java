package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.host.HostAwayException;
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

	@Test
	void runWhenTheMachineGoesAwaySaysSoAndComesBackWithIt(TmuxServer server, SshServer ssh) {
		server.startSession("work");
		TmuxProgram program = new TmuxProgram(new TmuxAddress(server.socket().toString(), ssh.host()),
				System.getenv("PATH"), Duration.ofSeconds(20));
		try (ControlTransport transport = new ControlTransport(program,
				new ProcessTransport(new SystemProgramRunner(), program), this.now::get,
				new ClientTurns(server.directory(), "build1"), true)) {
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

	private static void list(ControlTransport transport) {
		assertThat(transport.run(LIST, "").outputs()).containsExactly("work");
	}

}
