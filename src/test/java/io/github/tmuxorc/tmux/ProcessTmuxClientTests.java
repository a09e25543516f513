package io.github.tmuxorc.tmux;

/**
 * The contract, with a process for each command.
 */
class ProcessTmuxClientTests extends TmuxClientContractTests {

	@Override
	protected TmuxClient client(TmuxServer server) {
		return server.client();
	}

}
