package io.github.tmuxorc.team;

import java.util.List;
import java.util.Objects;

import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * Commands on the plans of teams.
 */
@Component
class TeamPlanCommands {

	private final TeamPlans plans;

	TeamPlanCommands(TeamPlans plans) {
		this.plans = plans;
	}

	@Command(name = "team plans", description = "List the plans that 'team deploy' can start.")
	@ShellOnly("The refusal of a plan that is unknown lists those that there are.")
	TeamPlanList plans() {
		return new TeamPlanList(this.plans.names().stream().map(this::entry).toList());
	}

	private TeamPlanList.Entry entry(String name) {
		List<FailedException> problems = this.plans.problems(name);
		if (!problems.isEmpty()) {
			return new TeamPlanList.Entry(name, 0, source(name), "", problems.getFirst().getMessage());
		}
		TeamPlan plan = this.plans.read(name);
		return new TeamPlanList.Entry(name, plan.team(null).size(), source(name), plan.description(), null);
	}

	@Command(name = "team show", description = "Show a plan of a team, with what can be set in it.")
	@ShellOnly("An agent sees the same with a dry run of a deployment, or in the file.")
	TeamPlanShown show(@Argument(index = 0, description = "Name or file of the plan.") String plan) {
		return TeamPlanShown.of(this.plans.read(plan), source(plan));
	}

	@Command(name = "team validate",
			description = "Tell all that is wrong in the plan of a team, with the lines. Exit code 1 if anything is.")
	@ShellOnly("It is for the person who writes a plan.")
	TeamPlanChecked validate(@Argument(index = 0, description = "Name or file of the plan.") String plan) {
		return new TeamPlanChecked(plan,
				this.plans.problems(plan).stream().map((problem) -> problem.problem()).toList());
	}

	private String source(String plan) {
		return Objects.toString(this.plans.file(plan), "shipped");
	}

}
