package io.github.tmuxorc.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

/**
 * Calls as a careless client makes them: of all tools, often of what is not there any
 * more. The same seed draws the same tools.
 */
final class StressMix {

	private static final int SESSIONS = 6;

	/** The session that no call ends, so that tmux ends only when the test wants it. */
	static final String KEPT = "kept";

	static final List<String> AGENTS = List.of("dev", "qa");

	private final Random random;

	private final List<Supplier<Call>> calls = new ArrayList<>();

	private volatile List<String> panes = List.of();

	private volatile List<String> shells = List.of();

	StressMix(long seed) {
		this.random = new Random(seed);
		add(12, () -> new Call("session_list", Map.of()));
		add(4, () -> new Call("session_list", Map.of("limit", 1)));
		add(4, () -> new Call("session_new", Map.of("name", session())));
		add(2, () -> new Call("session_kill", Map.of("session", session())));
		add(8, () -> new Call("pane_list", Map.of()));
		add(6, () -> new Call("pane_list", Map.of("format", "detailed")));
		add(12, () -> new Call("pane_capture", Map.of("pane", pane())));
		add(4, () -> new Call("pane_capture", Map.of("pane", pane(), "lines", 100, "colours", true)));
		add(6, () -> new Call("pane_send_keys", Map.of("pane", shell(), "keys", List.of("Enter"))));
		add(4, () -> new Call("pane_send_keys",
				Map.of("pane", shell(), "keys", List.of("echo", "a"), "literal", true)));
		add(3, () -> new Call("pane_send_keys", Map.of("pane", shell(), "keys", List.of("C-c"))));
		add(4, () -> new Call("pane_run", Map.of("pane", shell(), "command", List.of("echo a"), "timeout", 2)));
		add(3, () -> new Call("pane_split", Map.of("pane", shell(), "size", "50%")));
		add(2, () -> new Call("pane_kill", Map.of("pane", pane())));
		add(3, () -> new Call("pane_search", Map.of("text", "a", "limit", 5)));
		add(2, () -> new Call("pane_wait", Map.of("pane", pane(), "quiet", 1, "timeout", 2)));
		add(8, () -> new Call("agent_list", Map.of()));
		add(4, () -> new Call("agent_status", Map.of("agent", agent(), "explain", true)));
		add(3, () -> new Call("agent_read", Map.of("agent", agent())));
		add(3, () -> new Call("agent_result", Map.of("agent", agent())));
		add(2, () -> new Call("agent_send", Map.of("agent", agent(), "message", "say hello")));
		add(1, () -> new Call("agent_ask", Map.of("agent", agent(), "message", "say hello", "timeout", 2)));
		add(1, () -> new Call("agent_wait", Map.of("agents", AGENTS, "any", true, "timeout", 1)));
		add(1, () -> new Call("agent_interrupt", Map.of("agent", agent())));
		add(1, () -> new Call("agent_answer", Map.of("agent", agent(), "option", "1")));
		add(1, () -> new Call("agent_kill", Map.of("agent", "nobody")));
		add(1, () -> new Call("pane_list", Map.of("no_such", 1)));
		add(1, () -> new Call("no_such_tool", Map.of()));
	}

	private void add(int weight, Supplier<Call> call) {
		for (int count = 0; count < weight; count++) {
			this.calls.add(call);
		}
	}

	Call next() {
		return this.calls.get(this.random.nextInt(this.calls.size())).get();
	}

	/**
	 * Take note of panes to call tools for; most of them live until then.
	 * @param listed the panes of an answer, if it has any
	 */
	void see(JsonNode listed) {
		if (listed.isEmpty() || !listed.path(0).has("id")) {
			return;
		}
		List<JsonNode> killable = listed.valueStream()
			.filter((pane) -> !pane.path("session").asString("").equals(KEPT))
			.toList();
		this.panes = killable.stream().map((pane) -> pane.path("id").asString("")).toList();
		this.shells = killable.stream()
			.filter((pane) -> !pane.has("agent"))
			.map((pane) -> pane.path("id").asString(""))
			.toList();
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	/**
	 * Whether something that happens now and then happens.
	 * @param once the mean number of times in which it happens once
	 * @return whether it does
	 */
	boolean happens(int once) {
		return this.random.nextInt(once) == 0;
	}

	private String session() {
		return "s" + this.random.nextInt(SESSIONS);
	}

	private String pane() {
		return one(this.panes);
	}

	private String shell() {
		return one(this.shells);
	}

	private String one(List<String> known) {
		return known.isEmpty() ? "%999" : known.get(this.random.nextInt(known.size()));
	}

	private String agent() {
		return AGENTS.get(this.random.nextInt(AGENTS.size()));
	}

	/**
	 * A call.
	 *
	 * @param tool the name of the tool
	 * @param arguments its arguments
	 */
	record Call(String tool, Map<String, Object> arguments) {

	}

}
