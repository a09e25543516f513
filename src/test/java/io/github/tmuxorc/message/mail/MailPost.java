package io.github.tmuxorc.message.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.message.Delivery;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The mail of demo agents on a test's own tmux server.
 *
 * @param fleet the agents
 * @param mark tells of letters
 * @param letters the letters
 * @param digests the digests
 * @param delivery types into the agents
 */
record MailPost(AgentFleet fleet, MailMark mark, Letters letters, Digests digests, Delivery delivery) {

	static final Duration LIMIT = Duration.ofSeconds(60);

	static MailPost on(TmuxServer server) {
		AgentFleet fleet = TestFleet.on(server);
		Store store = Store.in(server.directory());
		MailMark mark = new MailMark(server.directory().resolve("mail"));
		return new MailPost(fleet, mark, new Letters(store, mark, MailProperties.DEFAULTS, Clock.systemUTC()),
				new Digests(store, Clock.systemUTC()), new Delivery(fleet));
	}

	Postman postman() {
		return new Postman(this.fleet, this.delivery, this.digests);
	}

	/**
	 * As another process that delivers.
	 * @return a carrier, which has not begun
	 */
	Carrier carrier() {
		return new Carrier(this.fleet, this.mark, this.letters, postman());
	}

	MailRoom room() {
		return new MailRoom(this.letters, new Addressees(this.fleet, this.letters), postman(), carrier());
	}

	Agent start(String session, String name, String role, String... arguments) {
		return this.fleet.launcher()
			.launch(new AgentStart(name, role, session, "demo", null, null, null, List.of(arguments), LIMIT))
			.reading()
			.agent();
	}

	MailSent send(Agent from, String to, String text) {
		return room().send(caller(from), to, text, null);
	}

	static Caller caller(Agent agent) {
		return new Caller(agent.name(), agent.pane().sessionName(), false);
	}

	List<Receipt.State> states(long letter) {
		return this.letters.receipts(letter).stream().map(Receipt::state).toList();
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
