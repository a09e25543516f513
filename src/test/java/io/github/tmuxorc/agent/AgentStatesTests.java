package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class AgentStatesTests {

	private static final AgentProgram DEMO = new AgentPrograms(Path.of("none"), new Executables(new MockEnvironment()))
		.read("demo");

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final List<String> IDLE = List.of("● 42 words", "", "✻ Done in 2s", "────────", "❯ ", "────────",
			"  ? for shortcuts");

	private static final List<String> BUSY = List.of("● Reading", "✻ Sautéing… (3s · esc to interrupt)", "────────",
			"❯ ", "────────", "  ? for shortcuts");

	private static final List<String> DRAFT = List.of("────────", "❯ delete all of", "────────", "  ? for shortcuts");

	private static final List<String> DIALOG = List.of("────────", " Bash command", "   rm -rf build",
			" Do you want to proceed?", " ❯ 1. Yes", "   2. No", " Esc to cancel · Tab to amend");

	@Test
	void readWhenProcessEndedIsExitedWhateverTheScreenShows() {
		StateReading reading = AgentStates
			.read(new Evidence(true, 3, NOW, true, null, event("Stop", 0), screen(IDLE), NOW));
		assertThat(reading.state()).isEqualTo(AgentState.EXITED);
		assertThat(reading.evidence()).isEqualTo("exit status 3");
	}

	@Test
	void readWhenComposerIsEmptyAfterStopIsIdle() {
		StateReading reading = read(event("Stop", 60), IDLE);
		assertThat(reading.state()).isEqualTo(AgentState.IDLE);
		assertThat(reading.source()).isEqualTo("event");
		assertThat(reading.rule()).isEqualTo("event.Stop");
	}

	@Test
	void readWhenDialogIsOpenIsWaitingAfterAnyEvent() {
		for (String event : List.of("SessionStart", "UserPromptSubmit", "PermissionRequest", "PostToolUse", "Stop")) {
			assertThat(read(event(event, 60), DIALOG).state()).as(event).isEqualTo(AgentState.WAITING);
		}
		assertThat(read(null, DIALOG).state()).isEqualTo(AgentState.WAITING);
		assertThat(read(null, DIALOG).evidence()).contains("proceed");
	}

	@Test
	void readWhenTranscriptQuotesADialogAboveTheComposerIsIdle() {
		List<String> quoted = List.of("● The dialog says:", "  Do you want to proceed?", "  ❯ 1. Yes", "────────", "❯ ",
				"────────", "  ? for shortcuts");
		assertThat(read(event("Stop", 60), quoted).state()).isEqualTo(AgentState.IDLE);
	}

	@Test
	void readWhenDraftQuotesADialogIsDraft() {
		List<String> quote = List.of("────────", "❯ ❯ 1. Yes", "    2. No", "  Esc to cancel · Tab to amend",
				"────────", "  ⏸ manual mode on");
		assertThat(read(event("Stop", 60), quote).state()).isEqualTo(AgentState.DRAFT);
	}

	@Test
	void readWhenDraftIsTooLongForTheScreenIsDraft() {
		List<String> end = List.of("─── ↑ 4 more ────────", "  the end of", "  a long text", "────────",
				"  ⏸ manual mode on");
		assertThat(read(event("Stop", 60), end).state()).isEqualTo(AgentState.DRAFT);
	}

	@Test
	void readWhenChoiceOfADialogIsMarkedBelowARuleIsWaiting() {
		List<String> question = List.of("────────", "Which colour?", "  1. Red", "────────", "❯ 2. Chat about this",
				"Enter to select · Esc to cancel");
		assertThat(read(event("Stop", 60), question).state()).isEqualTo(AgentState.WAITING);
	}

	@Test
	void readWhenPermissionWasRequestedAndIsNotYetDrawnIsWaiting() {
		assertThat(read(event("PermissionRequest", 0), BUSY).state()).isEqualTo(AgentState.WAITING);
	}

	@Test
	void readWhenDialogWasAnsweredIsBusy() {
		assertThat(read(event("PermissionRequest", 60), BUSY).state()).isEqualTo(AgentState.BUSY);
	}

	@Test
	void readWhenTurnWasInterruptedWithoutAnEventIsIdle() {
		StateReading reading = read(event("UserPromptSubmit", 60), IDLE);
		assertThat(reading.state()).isEqualTo(AgentState.IDLE);
		assertThat(reading.source()).isEqualTo("screen");
	}

	@Test
	void readWhenPromptWasJustSubmittedIsBusyThoughTheScreenIsOld() {
		assertThat(read(event("UserPromptSubmit", 0), IDLE).state()).isEqualTo(AgentState.BUSY);
	}

	@Test
	void readWhenOnlyTheTitleWorksIsBusy() {
		ScreenReading screen = new ScreenReading(DEMO, null, IDLE, "⠋ demo");
		StateReading reading = AgentStates
			.read(new Evidence(false, null, NOW, true, null, event("UserPromptSubmit", 60), screen, NOW));
		assertThat(reading.state()).isEqualTo(AgentState.BUSY);
		assertThat(reading.source()).isEqualTo("title");
	}

	@Test
	void readWhenTextLiesInTheComposerIsDraft() {
		StateReading reading = read(event("Stop", 60), DRAFT);
		assertThat(reading.state()).isEqualTo(AgentState.DRAFT);
		assertThat(reading.evidence()).isEqualTo("❯ delete all of");
	}

	@Test
	void readWhenMessageIsQueuedAfterStopIsBusy() {
		List<String> queued = List.of("● done", "Queued:", "  say more", "────────", "❯ ", "────────");
		assertThat(read(event("Stop", 0), queued).state()).isEqualTo(AgentState.BUSY);
	}

	@Test
	void readWhenNothingWasReportedYetIsStarting() {
		assertThat(read(null, IDLE).state()).isEqualTo(AgentState.STARTING);
		assertThat(read(null, List.of()).state()).isEqualTo(AgentState.STARTING);
		assertThat(read(event("SessionStart", 0), List.of()).state()).isEqualTo(AgentState.STARTING);
	}

	@Test
	void readWhenHooksNeverReportIsBelievedByTheScreenLater() {
		StateReading reading = AgentStates
			.read(new Evidence(false, null, NOW.minusSeconds(60), true, null, null, screen(IDLE), NOW));
		assertThat(reading.state()).isEqualTo(AgentState.IDLE);
		assertThat(reading.source()).isEqualTo("screen");
	}

	@Test
	void readWhenTurnFailedIsFailedAndLimitedWithALimitOnTheScreen() {
		assertThat(read(event("StopFailure", 60), IDLE).state()).isEqualTo(AgentState.FAILED);
		List<String> limited = List.of("● You've reached your usage limit · resets 3pm", "────────", "❯ ", "────────");
		assertThat(read(event("StopFailure", 60), limited).state()).isEqualTo(AgentState.LIMITED);
	}

	@Test
	void readWhenScreenIsStrangeIsUnknownAndNeverIdle() {
		assertThat(read(event("Stop", 60), List.of("$ vi", "~", "~")).state()).isEqualTo(AgentState.UNKNOWN);
	}

	@Test
	void parseWhenOptionIsNotAnEventIsNull() {
		assertThat(Evidence.Event.parse("Stop 1700000000"))
			.isEqualTo(new Evidence.Event("Stop", Instant.ofEpochSecond(1_700_000_000)));
		assertThat(Evidence.Event.parse("Stop")).isNull();
		assertThat(Evidence.Event.parse("Stop now")).isNull();
		assertThat(Evidence.Event.parse(null)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "busy,,BUSY", "shell,,BUSY", "waiting,permission prompt,WAITING", "idle,,IDLE" })
	void readBelievesWhatTheProcessSaysOfItselfBeforeAnOlderEvent(String status, String waitingFor, AgentState state) {
		StateReading reading = AgentStates.read(registered(status, waitingFor, 5, event("Stop", 60), IDLE));
		assertThat(reading.state()).isEqualTo(state);
		assertThat(reading.source()).isEqualTo("registry");
		assertThat(reading.rule()).isEqualTo("registry." + status);
	}

	@Test
	void readWhenAnEventIsNewerThanWhatTheProcessSaidIsTheEvent() {
		StateReading reading = AgentStates.read(registered("idle", null, 60, event("UserPromptSubmit", 0), IDLE));
		assertThat(reading.state()).isEqualTo(AgentState.BUSY);
		assertThat(reading.source()).isEqualTo("event");
	}

	@Test
	void readWhenTheProcessIsIdleAndTheComposerIsNotIsADraft() {
		assertThat(AgentStates.read(registered("idle", null, 5, event("Stop", 60), DRAFT)).state())
			.isEqualTo(AgentState.DRAFT);
	}

	@Test
	void readWhenADialogIsOpenIsWaitingWhateverTheProcessSays() {
		assertThat(AgentStates.read(registered("idle", null, 5, event("Stop", 60), DIALOG)).state())
			.isEqualTo(AgentState.WAITING);
	}

	@Test
	void readWhenTheProcessIsDeadIsExitedWhateverTheRegistrySays() {
		Evidence stale = registered("busy", null, 5, event("UserPromptSubmit", 5), BUSY);
		assertThat(AgentStates
			.read(new Evidence(true, 137, stale.started(), true, stale.registry(), stale.event(), stale.screen(), NOW))
			.state()).isEqualTo(AgentState.EXITED);
	}

	@Test
	void explainListsAllReadingsTheBelievedOneFirst() {
		StateExplanation explanation = AgentStates.explain("a", registered("shell", null, 5, event("Stop", 60), IDLE));
		assertThat(explanation.state().state()).isEqualTo(AgentState.BUSY);
		assertThat(explanation.readings()).extracting(StateExplanation.Reading::source)
			.containsExactly("registry", "process", "event", "screen");
		assertThat(explanation.readings().getFirst().verdict()).isEqualTo("believed");
		assertThat(explanation.readings().get(2).verdict()).isEqualTo("what the process says of itself beats it");
	}

	private static Evidence registered(String status, @Nullable String waitingFor, int secondsAgo,
			Evidence.@Nullable Event event, List<String> lines) {
		return new Evidence(
				false, null, NOW.minusSeconds(600), true, new SessionRegistry.Entry(status,
						(waitingFor != null) ? waitingFor : "", NOW.minusSeconds(secondsAgo), ""),
				event, screen(lines), NOW);
	}

	private static StateReading read(Evidence.@Nullable Event event, List<String> lines) {
		return AgentStates.read(new Evidence(false, null, NOW, true, null, event, screen(lines), NOW));
	}

	private static Evidence.Event event(String name, long secondsAgo) {
		return new Evidence.Event(name, NOW.minusSeconds(secondsAgo));
	}

	private static ScreenReading screen(List<String> lines) {
		return new ScreenReading(DEMO, null, lines, "✳ demo");
	}

}
