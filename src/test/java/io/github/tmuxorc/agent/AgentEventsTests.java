package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import io.github.tmuxorc.machine.LocalMachine;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneRevision;
import io.github.tmuxorc.tmux.PaneStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads what agents reported.
 */
class AgentEventsTests {

	private static final int LONG = 100_000;

	private static final LocalMachine MACHINE = TestPrograms.machine(new MockEnvironment());

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path path;

	@SuppressWarnings("NullAway.Init")
	private AgentFolder folder;

	private final AgentEvents events = new AgentEvents(MACHINE);

	@BeforeEach
	void setUp() {
		this.folder = new AgentFolder(this.path);
	}

	@Test
	void lastTurnWhenThereAreNoEventsIsNone() {
		assertThat(this.events.lastTurn(this.folder)).isNull();
	}

	@Test
	void lastTurnWhenMuchWasReportedIsTheLast() throws IOException {
		for (int turn = 0; turn < 1000; turn++) {
			prompt("Task " + turn);
			stop("Answer " + turn);
		}
		assertThat(this.events.lastTurn(this.folder)).isEqualTo(new AgentTurn("Task 999", "Stop", "Answer 999"));
	}

	@Test
	void lastTurnWhenItIsLongHasItsPrompt() throws IOException {
		prompt("Früher");
		stop("Old");
		prompt("Prompt");
		write("{\"hook_event_name\":\"PostToolUse\",\"output\":\"" + "ü".repeat(LONG) + "\"}\n");
		stop("x".repeat(LONG));
		write("{\"hook_event_name\":\"PostToolUse\",\"output\":\"" + "y".repeat(LONG) + "\"}\n");
		assertThat(this.events.lastTurn(this.folder)).isEqualTo(new AgentTurn("Prompt", "Stop", "x".repeat(LONG)));
	}

	@Test
	void lastTurnWhenThePromptIsOnlyJustThereIsTheOneBefore() throws IOException {
		prompt("Done");
		stop("Answer");
		prompt("z".repeat(LONG));
		write("{\"hook_event_name\":\"Stop\",\"last_assist");
		assertThat(this.events.lastTurn(this.folder)).isEqualTo(new AgentTurn("Done", "Stop", "Answer"));
	}

	@Test
	void lastTurnWhenTheEventsBeganAnewIsOfThose() throws IOException {
		prompt("Task");
		stop("One");
		assertThat(this.events.lastTurn(this.folder)).isEqualTo(new AgentTurn("Task", "Stop", "One"));
		FileTime before = Files.getLastModifiedTime(this.folder.events());
		new AgentFolders(MACHINE, MACHINE, this.path).deleteEvents(this.folder);
		assertThat(this.events.lastTurn(this.folder)).isNull();
		prompt("Task");
		stop("Two");
		Files.setLastModifiedTime(this.folder.events(), FileTime.fromMillis(before.toMillis() + 1));
		assertThat(this.events.lastTurn(this.folder)).isEqualTo(new AgentTurn("Task", "Stop", "Two"));
	}

	@Test
	void lastTurnsWhenNothingWasReportedSinceAreTheSame() throws IOException {
		stop("One");
		assertThat(lastAnswer("Stop 100")).isEqualTo("One");
		stop("Two");
		assertThat(lastAnswer("Stop 100")).isEqualTo("One");
		assertThat(lastAnswer("Stop 101")).isEqualTo("Two");
		stop("Three");
		assertThat(lastAnswer(null)).isEqualTo("Three");
	}

	@Test
	void lastTurnsWhenMoreCanBeReportedInTheSameSecondAreRead() throws IOException {
		stop("One");
		String event = "Stop " + MACHINE.clock().instant().getEpochSecond();
		assertThat(lastAnswer(event)).isEqualTo("One");
		stop("Two");
		assertThat(lastAnswer(event)).isEqualTo("Two");
	}

	private @Nullable String lastAnswer(@Nullable String event) {
		PaneId pane = new PaneId("%1");
		PaneStatus status = new PaneStatus(pane, "work", 1, false, null, PaneRevision.unknown(pane),
				(event != null) ? Map.of(Agent.EVENT, event) : Map.of(), null);
		AgentTurn turn = this.events
			.lastTurns(List.of(new Agent("qa", "tester", TestPrograms.shipped().known("demo"), null, this.folder,
					Instant.EPOCH, status)))
			.get(this.folder);
		return (turn != null) ? turn.answer() : null;
	}

	@Test
	void sinceWhenThePositionIsWithinALineBeginsWithTheNext() throws IOException {
		prompt("One");
		long position = this.events.end(this.folder) - 3;
		prompt("Two");
		assertThat(this.events.since(this.folder, position)).singleElement()
			.extracting((event) -> event.path("prompt").asString())
			.isEqualTo("Two");
	}

	private void prompt(String text) throws IOException {
		write("{\"hook_event_name\":\"UserPromptSubmit\",\"prompt\":\"" + text + "\"}\n");
	}

	private void stop(String answer) throws IOException {
		write("{\"hook_event_name\":\"Stop\",\"last_assistant_message\":\"" + answer + "\"}\n");
	}

	private void write(String text) throws IOException {
		Files.writeString(this.folder.events(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

}
