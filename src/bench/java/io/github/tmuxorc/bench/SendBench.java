package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sends messages to demo agents that have faults, to all at once through one server, and
 * counts in the agents' own events how often each arrived.
 */
final class SendBench {

	private static final int MOST_FAILURES = 50;

	private static final String SESSION = "sends";

	/** What each agent is started with: what makes input hard for a sender. */
	private static final List<List<String>> AGENTS = List.of(List.of(), List.of("--fault", "swallow-first-enter"),
			List.of("--fault", "slow-paste=3"), List.of("--paste-window", "190"), List.of("--think", "900"),
			List.of("--fault", "swallow-first-enter", "--fault", "slow-paste=3"), List.of("--think", "0"),
			List.of("--fault", "slow-paste=10"), List.of("--fault", "draft-after-esc"),
			List.of("--fault", "slow-start=2000"));

	private final Workplace workplace;

	private final Map<String, Integer> outcomes = new HashMap<>();

	private final Samples times = new Samples();

	private final Map<Integer, Send> running = new HashMap<>();

	private int falselySubmitted;

	private int failures;

	SendBench(Workplace workplace) {
		this.workplace = workplace;
	}

	/**
	 * Send.
	 * @param each how many messages each agent gets
	 * @return what became of them, a table in Markdown
	 */
	String run(int each) throws Exception {
		Path socket = this.workplace.startTmux(SESSION, "other");
		try {
			return send(socket, each);
		}
		finally {
			this.workplace.endTmux(socket);
		}
	}

	private String send(Path socket, int each) throws Exception {
		for (int agent = 0; agent < AGENTS.size(); agent++) {
			List<String> words = new ArrayList<>(List.of("spawn", "worker", SESSION, "--name", "w" + agent, "--agent",
					"demo", "--cwd", this.workplace.folder().resolve("home").toString(), "--"));
			words.addAll(AGENTS.get(agent));
			this.workplace.run(this.workplace.tmuxOrc(socket, words.toArray(String[]::new)));
		}
		try (McpConnection server = new McpConnection(this.workplace, socket)) {
			server.initialize();
			server.initialized();
			for (int agent = 0; agent < AGENTS.size(); agent++) {
				begin(server, new Send(agent, 0, System.nanoTime()));
			}
			while (!this.running.isEmpty()) {
				finish(server, each);
			}
			for (int agent = 0; agent < AGENTS.size(); agent++) {
				server.call("agent_wait", "{\"agents\":[\"w" + agent + "\"]}");
			}
		}
		return table(each);
	}

	private void begin(McpConnection server, Send send) throws IOException {
		this.running.put(server.begin("agent_send", "{\"agent\":\"w" + send.agent + "\",\"key\":\"" + send.key()
				+ "\",\"message\":\"" + send.text() + "\"}"), send);
	}

	private void finish(McpConnection server, int each) throws IOException {
		String answer = server.receive();
		Send send = this.running.remove(McpConnection.id(answer));
		if (send == null) {
			return;
		}
		if (answer.contains("\"isError\":true")) {
			// The key makes it safe to send it again.
			this.failures++;
			if (this.failures > MOST_FAILURES) {
				throw new IllegalStateException("Too many sends fail, at last " + send.text() + ": " + answer);
			}
			begin(server, send);
			return;
		}
		this.times.add(System.nanoTime() - send.begin);
		boolean submitted = answer.contains("\"outcome\":\"submitted\"");
		this.outcomes.merge(submitted ? "submitted" : "queued", 1, Integer::sum);
		if (submitted && count(send.text()) == 0) {
			this.falselySubmitted++;
		}
		if (send.number + 1 < each) {
			begin(server, new Send(send.agent, send.number + 1, System.nanoTime()));
		}
	}

	private String table(int each) throws IOException {
		int once = 0;
		int lost = 0;
		int doubled = 0;
		for (int agent = 0; agent < AGENTS.size(); agent++) {
			for (int number = 0; number < each; number++) {
				int count = count(new Send(agent, number, 0).text());
				once += (count == 1) ? 1 : 0;
				lost += (count == 0) ? 1 : 0;
				doubled += (count > 1) ? 1 : 0;
			}
		}
		return String.format(Locale.ROOT,
				"""
						| Sent | Exactly once | Lost | Doubled | Submitted | Queued | Falsely submitted | Failed at first | Median | 95 %% |
						| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
						| %d | %d | %d | %d | %d | %d | %d | %d | %.0f ms | %.0f ms |
						""",
				each * AGENTS.size(), once, lost, doubled, this.outcomes.getOrDefault("submitted", 0),
				this.outcomes.getOrDefault("queued", 0), this.falselySubmitted, this.failures,
				this.times.medianMillis(), this.times.p95Millis());
	}

	// In the events that the agents themselves reported.
	private int count(String text) throws IOException {
		String reported = "\"prompt\":\"" + text + "\"";
		int count = 0;
		try (Stream<Path> files = Files.list(this.workplace.folder().resolve("state/tmux-orc/agents"))) {
			for (Path file : files.map((folder) -> folder.resolve("events.jsonl")).filter(Files::exists).toList()) {
				count += (int) Files.readAllLines(file).stream().filter((line) -> line.contains(reported)).count();
			}
		}
		return count;
	}

	/**
	 * One message.
	 *
	 * @param agent the number of the agent
	 * @param number the number of the message to it
	 * @param begin when it was sent
	 */
	private record Send(int agent, int number, long begin) {

		String key() {
			return this.agent + "-" + this.number;
		}

		String text() {
			String text = "say message " + this.number + " to " + this.agent + ".";
			// Some are a paste that is read in many pieces.
			return (this.number % 5 == 0) ? text + " and more".repeat(50) : text;
		}

	}

}
