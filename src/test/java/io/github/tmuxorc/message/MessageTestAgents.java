package io.github.tmuxorc.message;

import java.time.Duration;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Demo agents on a test's own tmux server, and the delivery to them.
 *
 * @param fleet where they are
 * @param delivery what is tested
 */
record MessageTestAgents(AgentFleet fleet, Delivery delivery) {

	static final Duration LIMIT = Duration.ofSeconds(30);

	private static final Duration SHORT = Duration.ofSeconds(1);

	/**
	 * For a message that its agent never shows, of which nothing else is learnt later.
	 */
	static final AttemptLimits NEVER_SHOWN = new AttemptLimits(SHORT, AttemptLimits.USUAL.found(),
			AttemptLimits.USUAL.proven());

	/** For an earlier message that has left no trace. */
	static final AttemptLimits NEVER_FOUND = new AttemptLimits(AttemptLimits.USUAL.shown(), SHORT,
			AttemptLimits.USUAL.proven());

	/** For an agent that is pressed for its proof. */
	static final AttemptLimits IMPATIENT = new AttemptLimits(AttemptLimits.USUAL.shown(), AttemptLimits.USUAL.found(),
			SHORT);

	static MessageTestAgents on(TmuxServer server) {
		AgentFleet fleet = TestFleet.on(server);
		return new MessageTestAgents(fleet, new Delivery(fleet));
	}

	/**
	 * Start the agent {@code a}.
	 * @param faults what is to go wrong with it
	 * @return the agent, ready
	 */
	Agent start(String... faults) {
		return TestFleet.start(this.fleet, "a", faults).agent();
	}

	MessageReceipt send(Agent agent, String text) {
		return this.delivery.send(agent, text);
	}

	MessageReceipt send(Agent agent, String text, AttemptLimits limits) {
		return this.delivery.send(agent, text, SendOptions.NOW, limits);
	}

	AgentReading read(Agent agent) {
		return this.fleet.agents().reading(agent);
	}

	AgentReading await(Agent agent, AgentState state) {
		AgentReading reading = this.fleet.watch().until(agent, LIMIT, (now) -> now.state().state() == state);
		assertThat(reading.state().state()).isEqualTo(state);
		return reading;
	}

	/**
	 * The prompts that an agent reported.
	 * @param agent the agent
	 * @return their texts, the oldest first
	 */
	List<String> prompts(Agent agent) {
		return this.fleet.events()
			.since(agent.folder(), 0)
			.stream()
			.filter((event) -> event.path("hook_event_name").asString("").equals("UserPromptSubmit"))
			.map((event) -> event.path("prompt"))
			.map(JsonNode::stringValue)
			.toList();
	}

}
