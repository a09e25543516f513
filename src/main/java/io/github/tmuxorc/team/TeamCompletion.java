package io.github.tmuxorc.team;

import java.util.List;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;

/**
 * Suggests the names of the plans.
 */
@Component
class TeamCompletion implements CompletionSource {

	private final TeamPlans plans;

	TeamCompletion(TeamPlans plans) {
		this.plans = plans;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return parameter.equals("plan") || (parameter.equals("type") && command.equals("quick-deploy"));
	}

	@Override
	public List<String> values() {
		return this.plans.names();
	}

}
