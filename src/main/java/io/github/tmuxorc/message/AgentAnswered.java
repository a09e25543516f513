package io.github.tmuxorc.message;

import io.github.tmuxorc.agent.AgentState;

/**
 * What was answered to an agent's dialog.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param question what it had asked
 * @param option the option that was chosen
 * @param state what the agent does now
 */
record AgentAnswered(String agent, String pane, String question, String option, AgentState state) {

	@Override
	public String toString() {
		return this.agent + " asked '" + this.question + "' and was answered '" + this.option + "'; it is " + this.state
				+ " now.";
	}

}
