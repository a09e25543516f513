package io.github.tmuxorc.agent;

import java.util.List;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;

/**
 * Suggests the programs that agents can run.
 */
@Component
class AgentProgramCompletion implements CompletionSource {

	private final AgentPrograms programs;

	AgentProgramCompletion(AgentPrograms programs) {
		this.programs = programs;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return command.equals("agent spawn") && parameter.equals("agent");
	}

	@Override
	public List<String> values() {
		return this.programs.ids();
	}

}
