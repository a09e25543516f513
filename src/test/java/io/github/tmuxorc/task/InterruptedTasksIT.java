package io.github.tmuxorc.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.agent.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks that are claimed and finished by processes of the packaged program, many of which
 * are killed.
 */
@Timeout(600)
class InterruptedTasksIT {

	private static final int ROUNDS = Integer.getInteger("orc.rounds", 40);

	private static final long SEED = Long.getLong("orc.seed", 7);

	private static final int LONGEST = 500;

	private static final String TEAM = "work";

	private final Random random = new Random(SEED);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void boardHoldsWhatWasAnsweredAndNothingByHalves() throws Exception {
		Tasks tasks = TestBoards.in(this.folder.resolve("state/tmux-orc"));
		Caller person = new Caller(Caller.PERSON, null, true);
		IntStream.range(0, ROUNDS)
			.forEach((number) -> tasks.add(TEAM, person, new NewTask("Do thing " + number, null, null, List.of())));
		List<Integer> claimed = new ArrayList<>();
		Set<Integer> finished = new HashSet<>();
		for (int round = 0; round < ROUNDS; round++) {
			String answer = run("task", "claim", "--team", TEAM, "--json");
			if (answer.isEmpty()) {
				continue;
			}
			int id = JsonMapper.shared().readTree(answer).path("id").intValue();
			claimed.add(id);
			if (!run("task", "done", String.valueOf(id), "--team", TEAM, "--json").isEmpty()) {
				finished.add(id);
			}
		}
		assertThat(claimed).hasSizeGreaterThan(ROUNDS / 4).doesNotHaveDuplicates();
		assertThat(finished).hasSizeGreaterThan(ROUNDS / 8);
		List<TaskDetails> board = tasks.details(TEAM);
		assertThat(board).hasSize(ROUNDS);
		for (TaskDetails task : board) {
			assertThat(task.history()).as(task.toString()).extracting(TaskEvent::what).containsExactly(events(task));
			if (claimed.contains(task.id())) {
				assertThat(task.state()).isNotEqualTo(TaskState.OPEN);
			}
			if (finished.contains(task.id())) {
				assertThat(task.state()).isEqualTo(TaskState.DONE);
			}
		}
	}

	private static String[] events(TaskDetails task) {
		return switch (task.state()) {
			case OPEN -> new String[] { "added" };
			case CLAIMED -> new String[] { "added", "claimed" };
			case DONE -> new String[] { "added", "claimed", "done" };
			case STARTED, BLOCKED -> throw new AssertionError("Nobody did that: " + task);
		};
	}

	/**
	 * Run a command that may be killed.
	 * @param words the command
	 * @return what it answered; empty if it was killed
	 */
	private String run(String... words) throws IOException, InterruptedException {
		Path output = Files.createTempFile(this.folder, "output", "");
		Path errors = Files.createTempFile(this.folder, "errors", "");
		String program = Path.of(Objects.requireNonNull(System.getProperty("orc.program.directory")), "bin", "tmux-orc")
			.toString();
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Stream.of(program, "--socket", this.folder.resolve("none").toString()), Stream.of(words))
					.toList())
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		builder.environment().put("XDG_STATE_HOME", this.folder.resolve("state").toString());
		builder.environment().put("XDG_CONFIG_HOME", this.folder.resolve("config").toString());
		builder.environment().keySet().removeAll(List.of("TMUX", "TMUX_PANE", "TMUX_ORC_SOCKET"));
		Process process = builder.start();
		if (this.random.nextInt(5) < 2 && !process.waitFor(this.random.nextInt(LONGEST), TimeUnit.MILLISECONDS)) {
			process.destroyForcibly().waitFor();
			return "";
		}
		assertThat(process.waitFor()).as(() -> read(errors)).isZero();
		return read(output);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
