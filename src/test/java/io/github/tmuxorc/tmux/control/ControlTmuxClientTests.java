package io.github.tmuxorc.tmux.control;

import java.time.Duration;
import java.time.InstantSource;

import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxClientContractTests;
import io.github.tmuxorc.tmux.TmuxServer;

/**
 * The contract, over one connection in control mode.
 */
class ControlTmuxClientTests extends TmuxClientContractTests {

	@Override
	protected TmuxClient client(TmuxServer server) {
		return server
			.client((program) -> new ControlTransport(program, new ProcessTransport(new SystemProgramRunner(), program),
					InstantSource.system(), new ClientTurns(server.directory()), true), Duration.ofSeconds(20));
	}

}
