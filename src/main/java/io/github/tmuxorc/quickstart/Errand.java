package io.github.tmuxorc.quickstart;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.message.Delivery;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.surface.Progress;

/**
 * One agent from its start to its answer.
 *
 * @param fleet where it is started
 * @param progress who is told of each step
 * @param name the name of the agent
 * @param program the program that it runs
 * @param project the folder that it works in
 * @param task what it is told
 */
record Errand(AgentFleet fleet, Progress progress, String name, String program, Path project, String task) {

	private static final Duration LIMIT = Duration.ofMinutes(2);

	QuickstartReport.Result run() {
		long begin = System.nanoTime();
		try {
			AgentReading reading = this.fleet.launcher()
				.launch(new AgentStart(this.name, this.name, "quickstart", this.program, this.project.toString(), null,
						null, List.of(), LIMIT))
				.reading();
			Agent agent = reading.agent();
			this.progress.report(this.name + " is " + reading.state().state() + " in " + agent.pane().id());
			this.progress.report(this.name + " was told '" + this.task + "': "
					+ new Delivery(this.fleet).send(agent, this.task).outcome());
			AgentReading after = this.fleet.watch()
				.until(agent, LIMIT, (now) -> now.state().state() != AgentState.BUSY);
			return result(after.state().state(), this.fleet.events().lastAnswer(agent.folder()), begin);
		}
		catch (UsageException | ProgramMissingException ex) {
			// It holds for every agent, and nothing was started.
			throw ex;
		}
		catch (TmuxOrcException ex) {
			return new QuickstartReport.Result(this.name, AgentState.UNKNOWN.toString(), this.task, false,
					ex.problem() + " " + ex.remedy(), seconds(begin));
		}
	}

	private QuickstartReport.Result result(AgentState state, @Nullable String answer, long begin) {
		boolean answered = state == AgentState.IDLE && answer != null;
		return new QuickstartReport.Result(this.name, state.toString(), this.task, answered,
				Objects.requireNonNullElse(answer, "no answer"), seconds(begin));
	}

	private static double seconds(long begin) {
		return Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
	}

}
