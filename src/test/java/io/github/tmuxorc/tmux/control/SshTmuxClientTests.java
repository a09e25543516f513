package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.time.InstantSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.github.tmuxorc.host.HostShells;
import io.github.tmuxorc.host.SshServer;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxClientContractTests;
import io.github.tmuxorc.tmux.TmuxServer;

/**
 * The contract, over one connection in control mode to another machine.
 */
class SshTmuxClientTests extends TmuxClientContractTests {

	private static final HostShells shells = new HostShells(System.getenv("PATH"), Duration.ofSeconds(20));

	private static SshServer ssh;

	@BeforeAll
	static void start() {
		ssh = new SshServer();
	}

	@AfterAll
	static void stop() {
		shells.close();
		ssh.close();
	}

	@Override
	protected TmuxClient client(TmuxServer server) {
		return server.client(ssh.host(),
				(program) -> new ControlTransport(program,
						new ProcessTransport(new SystemProgramRunner(), program, shells.of(ssh.host())),
						InstantSource.system(), new ClientTurns(server.directory(), "build1"), true),
				Duration.ofSeconds(20));
	}

}
