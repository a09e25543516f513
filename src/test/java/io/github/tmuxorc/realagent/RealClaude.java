package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The real Claude Code as an agent.
 */
final class RealClaude extends RealAgentRun {

	RealClaude() {
		this(new AnthropicStandIn());
	}

	RealClaude(AnthropicStandIn api) {
		super(RealAgent.CLAUDE, api);
		try {
			home().setUpClaude();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	List<String> options() {
		return List.of("--permission-mode", "default");
	}

	@Override
	List<String> prompts() {
		return super.prompts().stream().map(AnthropicStandIn::unwrapped).toList();
	}

	/**
	 * The prompts of the conversation that the API was given last.
	 * @return their texts, the earliest first
	 */
	List<String> lastConversation() {
		return api().lastConversation().stream().map(AnthropicStandIn::unwrapped).toList();
	}

}
