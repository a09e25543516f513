package io.github.tmuxorc.message;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentQuestion;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.failure.RefusedException;

/**
 * Answers the dialog of an agent: moves the mark to the option, looks whether it is
 * there, and only then presses Enter.
 */
final class DialogAnswer {

	private static final Duration REDRAWN = Duration.ofSeconds(5);

	private final AgentFleet fleet;

	private final Agent agent;

	DialogAnswer(AgentFleet fleet, Agent agent) {
		this.fleet = fleet;
		this.agent = agent;
	}

	/**
	 * Answer the dialog that is open.
	 * @param wanted the number or the label of an option
	 * @param farReaching whether the option may reach further than this question
	 * @return what was answered
	 */
	AgentAnswered give(String wanted, boolean farReaching) {
		this.fleet.own().protect(this.agent.pane());
		AgentReading before = read();
		AgentQuestion question = open(before);
		AgentQuestion.Option option = question.option(wanted);
		if (option.isFarReaching() && !farReaching) {
			throw new RefusedException("The option '" + Quotation.of(option) + "' reaches further than this question.",
					"Choose another one, or add --allow-always if that is what you want.");
		}
		mark(question, option);
		press("Enter");
		this.fleet.watch().await(this.agent, REDRAWN, () -> !question.isSame(read().question()));
		AgentReading after = read();
		if (question.isSame(after.question())) {
			throw new FailedException(
					"Agent '" + this.agent.called() + "' still asks '" + Quotation.of(question.question()) + "'.",
					"Answer it in its pane " + this.agent.pane().id() + ".");
		}
		return new AgentAnswered(this.agent.called(), this.agent.pane().id().value(), question.question(),
				option.label(), after.state().state());
	}

	private AgentQuestion open(AgentReading reading) {
		AgentQuestion question = reading.question();
		AgentState state = reading.state().state();
		if (question == null && state != AgentState.WAITING) {
			throw new RefusedException("Agent '" + this.agent.called() + "' asks nothing; it is " + state + ".",
					"Run 'agent status " + this.agent.called() + "' to see what it does.");
		}
		if (question == null || question.options().isEmpty() || question.selected() == null) {
			throw new RefusedException(
					"The dialog of agent '" + this.agent.called() + "' has no options that can be chosen here: '"
							+ Quotation.of(reading.state().evidence()) + "'.",
					"Answer it in its pane " + this.agent.pane().id() + ".");
		}
		return question;
	}

	// Each step is seen before the next is made: a key that was not taken is no harm.
	private void mark(AgentQuestion question, AgentQuestion.Option option) {
		for (int step = 0; step <= question.options().size(); step++) {
			AgentQuestion.Option selected = selected(question);
			if (selected.number() == option.number()) {
				return;
			}
			press((selected.number() < option.number()) ? "Down" : "Up");
			this.fleet.watch().await(this.agent, REDRAWN, () -> !isMarked(question, selected));
		}
		throw new FailedException(
				"The mark in the dialog of agent '" + this.agent.called() + "' cannot be moved to '"
						+ Quotation.of(option) + "', so nothing was answered.",
				"Answer it in its pane " + this.agent.pane().id() + ".");
	}

	private AgentQuestion.Option selected(AgentQuestion question) {
		AgentQuestion now = read().question();
		AgentQuestion.Option selected = (question.isSame(now) && now != null) ? now.selected() : null;
		if (selected == null) {
			throw new RefusedException(
					"The dialog of agent '" + this.agent.called() + "' changed while it was being answered.",
					"Run 'agent status " + this.agent.called() + "' to see what it asks now.");
		}
		return selected;
	}

	private boolean isMarked(AgentQuestion question, AgentQuestion.Option option) {
		AgentQuestion now = read().question();
		AgentQuestion.@Nullable Option selected = (now != null) ? now.selected() : null;
		return question.isSame(now) && selected != null && selected.number() == option.number();
	}

	private void press(String key) {
		this.fleet.tmux().sendKeys(this.agent.pane().id(), List.of(key));
	}

	private AgentReading read() {
		return this.fleet.agents().reading(this.agent);
	}

}
