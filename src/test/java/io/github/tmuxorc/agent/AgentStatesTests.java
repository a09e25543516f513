package io.github.tmuxorc.agent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgentStatesTests {

	private static final AgentProgram DEMO = TestPrograms.shipped().read("demo");

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final List<String> IDLE = List.of("● 42 words", "", "✻ Done in 2s", "────────", "❯ ", "────────",
			"  ? for shortcuts");

	private static final List<String> BUSY = List.of("● Reading", "✻ Sautéing… (3s · esc to interrupt)", "────────",
			"❯ ", "────────", "  ? for shortcuts");

	private static final List<String> DRAFT = List.of("────────", "❯ delete all of", "────────", "  ? for shortcuts");

	private static final List<String> DIALOG = List.of("────────", " Bash command", "   rm -rf build",
			" Do you want to proceed?", " ❯ 1. Yes", "   2. No", " Esc to cancel · Tab to amend");

	private static final List<String> LIMITED = List.of("❯ go on", "● You've reached your usage limit · resets 3pm",
			"────────", "❯ ", "────────");

	private static final Map<String, ScreenReading> SCREENS = Map.of("IDLE", screen(IDLE), "BUSY", screen(BUSY),
			"TITLE", new ScreenReading(DEMO.screen(), null, new ScreenText(IDLE, "⠋ demo", 0, 0)), "DRAFT",
			screen(DRAFT), "DIALOG", screen(DIALOG), "LIMITED", screen(LIMITED), "STRANGE", screen(List.of("~", "~")),
			"FAILED", failed());

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

	@ParameterizedTest
	@CsvSource(textBlock = """
			# event,           detail,     ago, registry, ago, screen,  state,   source
			-,                 -,          0,   -,        0,   IDLE,    IDLE,    screen
			-,                 -,          0,   -,        0,   STRANGE, UNKNOWN, screen
			-,                 -,          0,   -,        0,   BUSY,    BUSY,    screen
			-,                 -,          0,   -,        0,   TITLE,   BUSY,    title
			UserPromptSubmit,  -,          60,  -,        0,   TITLE,   BUSY,    title
			-,                 -,          0,   -,        0,   DIALOG,  WAITING, screen
			SessionStart,      -,          60,  -,        0,   IDLE,    IDLE,    event
			SessionStart,      -,          60,  -,        0,   DRAFT,   DRAFT,   screen
			SessionStart,      -,          60,  -,        0,   STRANGE, STARTING, event
			UserPromptSubmit,  -,          1,   -,        0,   IDLE,    BUSY,    event
			UserPromptSubmit,  -,          1,   -,        0,   DRAFT,   BUSY,    event
			UserPromptSubmit,  -,          1,   -,        0,   FAILED,  FAILED,  screen
			UserPromptSubmit,  -,          1,   -,        0,   LIMITED, LIMITED, screen
			UserPromptSubmit,  -,          60,  -,        0,   IDLE,    IDLE,    screen
			UserPromptSubmit,  -,          60,  -,        0,   STRANGE, BUSY,    event
			UserPromptSubmit,  -,          700, -,        0,   IDLE,    IDLE,    screen
			UserPromptSubmit,  -,          700, -,        0,   STRANGE, UNKNOWN, screen
			Stop,              -,          1,   -,        0,   IDLE,    IDLE,    event
			Stop,              -,          1,   -,        0,   BUSY,    BUSY,    screen
			Stop,              -,          60,  -,        0,   DIALOG,  WAITING, screen
			Stop,              -,          60,  -,        0,   FAILED,  FAILED,  screen
			Stop,              -,          60,  -,        0,   STRANGE, UNKNOWN, screen
			Stop,              background, 60,  -,        0,   IDLE,    BUSY,    event
			Stop,              background, 60,  -,        0,   DRAFT,   DRAFT,   screen
			Stop,              background, 60,  shell,    60,  IDLE,    BUSY,    registry
			Stop,              background, 60,  idle,     5,   IDLE,    IDLE,    registry
			Stop,              -,          60,  idle,     60,  STRANGE, UNKNOWN, screen
			StopFailure,       rate_limit, 60,  -,        0,   IDLE,    FAILED,  event
			StopFailure,       -,          60,  idle,     55,  IDLE,    FAILED,  event
			StopFailure,       -,          60,  idle,     55,  LIMITED, LIMITED, screen
			StopFailure,       -,          60,  idle,     55,  FAILED,  FAILED,  screen
			StopFailure,       -,          60,  -,        0,   STRANGE, UNKNOWN, screen
			PermissionRequest, -,          1,   -,        0,   BUSY,    WAITING, event
			PermissionRequest, -,          60,  busy,     5,   IDLE,    BUSY,    registry
			SessionEnd,        -,          1,   -,        0,   IDLE,    UNKNOWN, event
			-,                 -,          0,   busy,     5,   IDLE,    BUSY,    registry
			-,                 -,          0,   shell,    5,   IDLE,    BUSY,    registry
			-,                 -,          0,   waiting,  5,   BUSY,    WAITING, registry
			-,                 -,          0,   strange,  5,   IDLE,    IDLE,    screen
			UserPromptSubmit,  -,          0,   idle,     60,  IDLE,    BUSY,    event
			Stop,              -,          60,  idle,     5,   DIALOG,  WAITING, screen
			""")
	void stateIsThatOfTheBestReading(String event, String detail, long eventAgo, String registry, long registryAgo,
			String screen, AgentState state, String source) {
		Evidence.@Nullable Event reported = event.equals("-") ? null
				: new Evidence.Event(event, NOW.minusSeconds(eventAgo), detail.equals("-") ? "" : detail);
		SessionRegistry.@Nullable Entry entry = registry.equals("-") ? null
				: new SessionRegistry.Entry(registry, "", NOW.minusSeconds(registryAgo), "");
		Evidence evidence = new Evidence(false, null, NOW.minusSeconds(600), true, entry, reported,
				Objects.requireNonNull(SCREENS.get(screen)), NOW);
		StateReading read = AgentStates.read(evidence);
		assertThat(read.state()).isEqualTo(state);
		assertThat(read.source()).isEqualTo(source);
		assertThat(AgentStates.explain("a", evidence).state()).isEqualTo(read);
		Evidence dead = new Evidence(true, 1, evidence.started(), true, entry, reported, evidence.screen(), NOW);
		assertThat(AgentStates.read(dead).state()).isEqualTo(AgentState.EXITED);
	}

	@Test
	void readWhenALimitIsShownTellsUntilWhen() {
		StateReading reading = read(event("StopFailure", 60), LIMITED);
		assertThat(reading.state()).isEqualTo(AgentState.LIMITED);
		assertThat(reading.until()).isEqualTo("3pm");
		assertThat(read(event("Stop", 60), IDLE).until()).isNull();
	}

	@Test
	void readWhenTheTurnFailedTellsTheError() {
		assertThat(AgentStates
			.read(new Evidence(false, null, NOW.minusSeconds(600), true, null,
					new Evidence.Event("StopFailure", NOW.minusSeconds(9), "server_error"), screen(IDLE), NOW))
			.evidence()).isEqualTo("StopFailure: server_error");
	}

	@Test
	void parseWhenOptionIsNotAnEventIsNull() {
		assertThat(Evidence.Event.parse("Stop 1700000000"))
			.isEqualTo(new Evidence.Event("Stop", Instant.ofEpochSecond(1_700_000_000), ""));
		assertThat(Evidence.Event.parse("Stop 1700000000 background"))
			.isEqualTo(new Evidence.Event("Stop", Instant.ofEpochSecond(1_700_000_000), "background"));
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
	void explainListsAllReadingsTheBelievedOneFirst() {
		StateExplanation explanation = AgentStates.explain("a", registered("shell", null, 5, event("Stop", 60), IDLE));
		assertThat(explanation.state().state()).isEqualTo(AgentState.BUSY);
		assertThat(explanation.readings()).extracting(StateExplanation.Reading::source)
			.containsExactly("registry", "process", "event", "screen");
		assertThat(explanation.readings().getFirst().verdict()).isEqualTo("believed");
		assertThat(explanation.readings().get(2).verdict()).isEqualTo("what the process says of itself is newer");
	}

	private static Evidence registered(String status, @Nullable String waitingFor, int secondsAgo,
			Evidence.@Nullable Event event, List<String> lines) {
		return new Evidence(
				false, null, NOW.minusSeconds(600), true, new SessionRegistry.Entry(status,
						(waitingFor != null) ? waitingFor : "", NOW.minusSeconds(secondsAgo), ""),
				event, screen(lines), NOW);
	}

	private static StateReading read(Evidence.@Nullable Event event, List<String> lines) {
		return AgentStates.read(new Evidence(false, null, (event != null) ? NOW.minusSeconds(600) : NOW, true, null,
				event, screen(lines), NOW));
	}

	private static Evidence.Event event(String name, long secondsAgo) {
		return new Evidence.Event(name, NOW.minusSeconds(secondsAgo), "");
	}

	private static ScreenReading screen(List<String> lines) {
		return new ScreenReading(DEMO.screen(), null, new ScreenText(lines, "✳ demo", 0, 0));
	}

	private static ScreenReading failed() {
		AgentProgram claude = TestPrograms.shipped().read("claude");
		String rule = "─".repeat(40);
		return new ScreenReading(claude.screen(), null,
				new ScreenText(List.of("❯ go on", "● API Error: 500", rule, "❯ ", rule), "", 2, 3));
	}

}
