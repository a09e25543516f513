package io.github.tmuxorc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several servers, as several clients start them, on one tmux server.
 */
@Timeout(300)
class SeveralServersIT {

	private static final int SERVERS = 4;

	private final PackagedServer server = new PackagedServer();

	private final List<ServerConnection> connections = Stream.generate(this.server::connect).limit(SERVERS).toList();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void startHasNoEffectAndASecondServerOutlivesTheFirst() throws IOException {
		for (ServerConnection connection : this.connections) {
			connection.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
			assertThat(connection.receive().path("result").path("tools")).isNotEmpty();
		}
		try (Stream<Path> files = Files.list(this.server.directory())) {
			assertThat(files).containsExactly(this.server.errors());
		}
		assertThat(this.server.errors()).isEmptyFile();
		assertThat(this.connections.getFirst().rest()).isEmpty();
		call(this.connections.getLast(), "agent_list", Map.of());
		assertThat(this.connections.getLast().receive().path("result").path("isError").asBoolean()).isFalse();
	}

	@Test
	void oneOfThoseThatStartAnAgentOfTheSameNameWins() {
		for (int round = 0; round < 3; round++) {
			String name = "solo-" + round;
			List<JsonNode> answers = all("agent_spawn", spawned(name));
			assertThat(answers).filteredOn((answer) -> !isError(answer)).as("%s", answers).hasSize(1);
			assertThat(answers).filteredOn(SeveralServersIT::isError)
				.allSatisfy((answer) -> assertThat(text(answer)).contains("has an agent called '" + name + "'"));
			assertThat(names()).containsOnlyOnce(name).hasSize(round + 1);
		}
		assertThat(this.server.tmux("list-panes", "-a").lines()).hasSize(3);
	}

	@Test
	void thoseThatStartAgentsWithoutANameGetOneEach() {
		List<JsonNode> answers = all("agent_spawn",
				Map.of("role", "dev", "session", "work", "agent", "demo", "cwd", this.server.directory().toString()));
		assertThat(answers).noneMatch(SeveralServersIT::isError);
		assertThat(names()).containsExactlyInAnyOrder("dev", "dev-2", "dev-3", "dev-4");
	}

	@Test
	void oneOfThoseThatEndAnAgentWins() {
		spawn("dev");
		List<JsonNode> answers = all("agent_kill", Map.of("agent", "dev"));
		assertThat(answers).filteredOn((answer) -> !isError(answer)).as("%s", answers).hasSize(1);
		assertThat(names()).isEmpty();
	}

	@Test
	void everybodyGetsTheAnswersToTheirOwnQuestions() {
		IntStream.range(0, SERVERS).forEach((number) -> spawn("own-" + number));
		spawn("shared");
		List<Thread> clients = new ArrayList<>();
		List<String> wrong = Collections.synchronizedList(new ArrayList<>());
		for (int number = 0; number < SERVERS; number++) {
			ServerConnection connection = this.connections.get(number);
			String me = "own-" + number;
			clients.add(Thread.ofPlatform().start(() -> {
				for (int round = 0; round < 5; round++) {
					for (String agent : List.of(me, "shared")) {
						String text = me + " asks " + agent + " " + round;
						connection.call(round, "agent_ask",
								Map.of("agent", agent, "message", "say " + text, "timeout", 60));
						connection.call("list", "agent_list", Map.of());
						List<JsonNode> answers = List.of(connection.receive(), connection.receive());
						if (answers.stream().noneMatch((answer) -> answer.path("id").asString("").equals("list"))
								|| answers.stream().noneMatch((answer) -> said(answer).contains(text))) {
							wrong.add(text + ": " + answers);
						}
					}
				}
			}));
		}
		clients.forEach(SeveralServersIT::join);
		assertThat(wrong).isEmpty();
	}

	@Test
	void messagesOfAllArriveOnce() {
		spawn("shared");
		for (int round = 0; round < 5; round++) {
			for (int number = 0; number < SERVERS; number++) {
				this.connections.get(number)
					.call(round, "agent_send",
							Map.of("agent", "shared", "message", "say " + round + " of " + number + "!"));
			}
		}
		for (ServerConnection connection : this.connections) {
			for (int round = 0; round < 5; round++) {
				JsonNode answer = connection.receive();
				assertThat(isError(answer)).as("%s", answer).isFalse();
			}
		}
		call(this.connections.getFirst(), "agent_wait", Map.of("agents", List.of("shared")));
		this.connections.getFirst().receive();
		String events = events();
		for (int round = 0; round < 5; round++) {
			for (int number = 0; number < SERVERS; number++) {
				assertThat(events).containsOnlyOnce("\"prompt\":\"say " + round + " of " + number + "!\"");
			}
		}
	}

	@Test
	void callsThatWaitForAnotherProcessHoldUpNoOther() throws IOException {
		spawn("dev");
		ServerConnection connection = this.connections.getFirst();
		Path lock = agentFolder().resolve("lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock held = channel.lock()) {
			assertThat(held.isValid()).isTrue();
			for (ServerConnection other : this.connections) {
				for (int number = 0; number < 6; number++) {
					other.call(number, "agent_send", Map.of("agent", "dev", "message", "say " + number));
				}
			}
			for (ServerConnection other : this.connections) {
				other.call("list", "agent_list", Map.of());
				assertThat(other.receive().path("id").asString("")).isEqualTo("list");
				other.cancel(5);
			}
		}
		for (ServerConnection other : this.connections) {
			for (int number = 0; number < 5; number++) {
				assertThat(isError(other.receive())).isFalse();
			}
		}
		assertThat(connection.rest()).isEmpty();
	}

	@Test
	void thoseThatRunCommandsInOnePaneGetTheirOwnOutputOrAreRefused() {
		call(this.connections.getFirst(), "session_new", Map.of("name", "shells"));
		assertThat(isError(this.connections.getFirst().receive())).isFalse();
		String pane = this.server.tmux("list-panes", "-a", "-F", "#{pane_id}").strip();
		for (int round = 0; round < 10; round++) {
			for (int number = 0; number < SERVERS; number++) {
				this.connections.get(number)
					.call(round, "pane_run", Map.of("pane", pane, "command",
							List.of("echo $((" + round + " * 10 + " + number + ")); sleep 0.1")));
			}
			int right = 0;
			for (int number = 0; number < SERVERS; number++) {
				JsonNode answer = this.connections.get(number).receive();
				if (isError(answer)) {
					assertThat(text(answer)).containsAnyOf("Another command is being run in pane",
							"runs sleep, not a shell at its prompt");
				}
				else {
					right++;
					String output = answer.path("result").path("structuredContent").path("output").asString("");
					assertThat(output).as("%s", answer).contains(">\n" + (round * 10 + number) + "\n\n<");
				}
			}
			assertThat(right).as("round %d", round).isPositive();
		}
		assertThat(this.server.tmux("capture-pane", "-p", "-J", "-S", "-", "-t", pane)).doesNotContain("No such file")
			.doesNotContain("not found")
			.doesNotContain("rror");
	}

	private List<JsonNode> all(String tool, Map<String, Object> arguments) {
		this.connections.forEach((connection) -> call(connection, tool, arguments));
		return this.connections.stream().map(ServerConnection::receive).toList();
	}

	private static void call(ServerConnection connection, String tool, Map<String, Object> arguments) {
		connection.call(tool, tool, arguments);
	}

	private void spawn(String name) {
		call(this.connections.getFirst(), "agent_spawn", spawned(name));
		assertThat(isError(this.connections.getFirst().receive())).isFalse();
	}

	private Map<String, Object> spawned(String name) {
		return Map.of("role", "tester", "session", "work", "name", name, "agent", "demo", "cwd",
				this.server.directory().toString());
	}

	private List<String> names() {
		call(this.connections.getFirst(), "agent_list", Map.of());
		return this.connections.getFirst()
			.receive()
			.path("result")
			.path("structuredContent")
			.path("agents")
			.findValuesAsString("name");
	}

	private Path agentFolder() throws IOException {
		try (Stream<Path> folders = Files.list(this.server.directory().resolve("state/tmux-orc/agents"))) {
			return folders.findFirst().orElseThrow();
		}
	}

	private String events() {
		try {
			return Files.readString(agentFolder().resolve("events.jsonl"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isError(JsonNode answer) {
		return answer.path("result").path("isError").asBoolean(true);
	}

	private static String said(JsonNode answer) {
		return answer.path("result").path("structuredContent").path("text").asString("");
	}

	private static String text(JsonNode answer) {
		return answer.path("result").path("content").path(0).path("text").asString("");
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
