package io.github.tmuxorc.agent;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;
import io.github.tmuxorc.tmux.TmuxSession;

/**
 * Suggests the sessions of hosts that an agent can be started in.
 */
@Component
class HostSessionCompletion implements CompletionSource {

	private final ObjectProvider<AgentReach> reach;

	HostSessionCompletion(ObjectProvider<AgentReach> reach) {
		this.reach = reach;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return command.equals("agent spawn") && parameter.equals("session");
	}

	@Override
	public List<String> values() {
		AgentReach reach = this.reach.getObject();
		// Those of the server that was picked are suggested for every command.
		return reach.names((fleet) -> fleet.equals(reach.picked()) ? List.of()
				: fleet.tmux().sessions().stream().map(TmuxSession::name).toList());
	}

}
