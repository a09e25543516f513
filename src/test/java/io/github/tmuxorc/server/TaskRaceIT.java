package io.github.tmuxorc.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.store.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

class TaskRaceIT {

	private static final int TASKS = 500;

	private static final int PROCESSES = 10;

	private static final int CLAIMERS_EACH = 5;

	private final PackagedServer server = new PackagedServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void claimWhenManyRaceInAFileGivesEachTaskToOne() throws Exception {
		race();
	}

	@Test
	void claimWhenManyRaceOnAServerGivesEachTaskToOne() throws Exception {
		Path settings = this.server.directory().resolve("config/tmux-orc/application.yaml");
		Files.createDirectories(settings.getParent());
		Files.writeString(settings, "orc.store.url: " + PostgresServer.newDatabase());
		race();
		assertThat(this.server.run("setup", "check", "--json")).contains("on 127.0.0.1:").contains(" answers.");
	}

	private void race() throws Exception {
		Path document = this.server.directory().resolve("plan.md");
		Files.writeString(document,
				IntStream.rangeClosed(1, TASKS)
					.mapToObj((number) -> number + ". Do thing " + number + "\n")
					.collect(Collectors.joining()));
		assertThat(this.server.run("task", "import", document.toString(), "--team", "race"))
			.startsWith(TASKS + " of " + TASKS + " tasks were added");
		List<Callable<List<Integer>>> racers = new ArrayList<>();
		for (int process = 0; process < PROCESSES; process++) {
			ServerConnection connection = this.server.connect();
			racers.add(() -> claimAll(connection));
		}
		List<Integer> claimed = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(PROCESSES)) {
			for (Future<List<Integer>> claims : threads.invokeAll(racers)) {
				assertThat(claims.get()).as("each takes part").isNotEmpty();
				claimed.addAll(claims.get());
			}
		}
		assertThat(claimed).hasSize(TASKS).doesNotHaveDuplicates();
		assertThat(this.server.run("task", "list", "--team", "race", "--state", "claimed", "--limit", "1", "--json"))
			.contains("\"total\":" + TASKS);
	}

	// Each answer is followed by the next call, until there is nothing to claim.
	private static List<Integer> claimAll(ServerConnection connection) {
		int calls = 0;
		while (calls < CLAIMERS_EACH) {
			claim(connection, ++calls);
		}
		List<Integer> claimed = new ArrayList<>();
		for (int working = CLAIMERS_EACH; working > 0;) {
			JsonNode result = connection.receive().path("result");
			assertThat(result.path("isError").asBoolean(false)).as(result.toString()).isFalse();
			JsonNode id = result.path("structuredContent").path("id");
			if (id.isMissingNode()) {
				working--;
				continue;
			}
			claimed.add(id.asInt());
			claim(connection, ++calls);
		}
		return claimed;
	}

	private static void claim(ServerConnection connection, int call) {
		connection.call(call, "task_claim", Map.of("team", "race"));
	}

}
