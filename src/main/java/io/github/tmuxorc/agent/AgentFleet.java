package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The agents on one tmux server.
 *
 * @param tmux the server
 * @param agents finds them and reads their state
 * @param launcher starts them
 * @param restarter starts them again
 * @param crews starts several at once
 * @param restorer starts several again
 * @param ender ends several at once
 * @param watch waits for them
 * @param terminal reads their terminals and ends them
 * @param events reads what they reported
 * @param own the pane that this program runs in, which is never typed into
 */
public record AgentFleet(TmuxClient tmux, Agents agents, AgentLauncher launcher, AgentRestarter restarter,
		CrewLauncher crews, CrewRestorer restorer, CrewEnder ender, AgentWatch watch, AgentTerminal terminal,
		AgentEvents events, OwnPane own) {

	/**
	 * The name of the machine that they are on.
	 * @return the name of the host; null if it is this one
	 */
	@Nullable String hostName() {
		Host host = this.tmux.host();
		return (host != null) ? host.name() : null;
	}

	/**
	 * Refuse what is kept by the names of sessions and agents, which those of another
	 * machine share.
	 * @param what what is refused
	 * @throws RefusedException if the server is on another machine
	 */
	public void requireHere(String what) {
		Host host = this.tmux.host();
		if (host != null) {
			throw new RefusedException(
					what + " is for agents of this machine, not for those of host '" + host.name() + "'.",
					"Leave --host out, or use 'agent send' and the other commands on agents.");
		}
	}

}
