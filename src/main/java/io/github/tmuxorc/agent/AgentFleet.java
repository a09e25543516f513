package io.github.tmuxorc.agent;

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
 * @param ender ends several at once
 * @param watch waits for them
 * @param terminal reads their terminals and ends them
 * @param events reads what they reported
 * @param own the pane that this program runs in, which is never typed into
 */
public record AgentFleet(TmuxClient tmux, Agents agents, AgentLauncher launcher, AgentRestarter restarter,
		CrewLauncher crews, CrewEnder ender, AgentWatch watch, AgentTerminal terminal, AgentEvents events,
		OwnPane own) {

}
