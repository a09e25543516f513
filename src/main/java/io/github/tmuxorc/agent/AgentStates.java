package io.github.tmuxorc.agent;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Evidence in, state out. The process beats everything; an open dialog beats every event,
 * because typing into one approves it; events beat what else is on the screen, but for
 * the turns that end without an event (an Escape, a dialog that was denied).
 */
final class AgentStates {

	/** How long after an event the screen may still show what was before it. */
	private static final Duration REDRAW = Duration.ofSeconds(2);

	/** How long the first event may take before the screen is believed without one. */
	private static final Duration FIRST_EVENT = Duration.ofSeconds(8);

	private AgentStates() {
	}

	static StateReading read(Evidence evidence) {
		if (evidence.dead()) {
			String status = (evidence.exitStatus() != null) ? "exit status " + evidence.exitStatus() : "process ended";
			return new StateReading(AgentState.EXITED, "process", "process.dead", status, evidence.now());
		}
		ScreenReading screen = evidence.screen();
		if (screen.dialog() != null) {
			return reading(AgentState.WAITING, screen.dialog(), evidence.now());
		}
		Evidence.Event event = evidence.event();
		StateReading byScreen = byScreen(screen, evidence);
		if (event == null) {
			return beforeFirstEvent(evidence, byScreen);
		}
		return switch (event.name()) {
			case "SessionStart" ->
				(byScreen != null) ? afterTurn(event, byScreen) : reading(AgentState.STARTING, event);
			case "Stop" -> (byScreen != null) ? afterTurn(event, byScreen) : reading(AgentState.UNKNOWN, event);
			case "StopFailure" -> (byScreen != null && byScreen.state() == AgentState.LIMITED) ? byScreen
					: reading(AgentState.FAILED, event);
			case "SessionEnd" -> reading(AgentState.UNKNOWN, event);
			case "PermissionRequest" ->
				(byScreen != null && settled(evidence, event)) ? byScreen : reading(AgentState.WAITING, event);
			default -> (byScreen != null && settled(evidence, event)) ? byScreen : reading(AgentState.BUSY, event);
		};
	}

	// A program whose hooks do not work is believed by its screen alone, a little later.
	private static StateReading beforeFirstEvent(Evidence evidence, @Nullable StateReading byScreen) {
		boolean fresh = Duration.between(evidence.started(), evidence.now()).compareTo(FIRST_EVENT) < 0;
		if (fresh || byScreen == null) {
			return new StateReading(AgentState.STARTING, "process", "process.started", "no event yet",
					evidence.started());
		}
		return byScreen;
	}

	// After a turn the composer may hold a draft, and a queued message may go on: a
	// screen
	// that is old costs a moment, and one that is believed too late says idle at work.
	private static StateReading afterTurn(Evidence.Event event, StateReading byScreen) {
		return (byScreen.state() == AgentState.IDLE) ? reading(AgentState.IDLE, event) : byScreen;
	}

	private static @Nullable StateReading byScreen(ScreenReading screen, Evidence evidence) {
		if (screen.busy() != null) {
			return reading(AgentState.BUSY, screen.busy(), evidence.now());
		}
		if (screen.workingTitle()) {
			return new StateReading(AgentState.BUSY, "title", "title.working", "spinner in the title", evidence.now());
		}
		if (screen.limit() != null) {
			return reading(AgentState.LIMITED, screen.limit(), evidence.now());
		}
		ScreenRule.Match composer = screen.composer();
		if (composer == null) {
			return null;
		}
		return reading("".equals(screen.composed()) ? AgentState.IDLE : AgentState.DRAFT, composer, evidence.now());
	}

	private static boolean settled(Evidence evidence, Evidence.Event event) {
		return Duration.between(event.time(), evidence.now()).compareTo(REDRAW) > 0;
	}

	private static StateReading reading(AgentState state, Evidence.Event event) {
		return new StateReading(state, "event", "event." + event.name(), event.name(), event.time());
	}

	private static StateReading reading(AgentState state, ScreenRule.Match match, Instant now) {
		return new StateReading(state, "screen", match.rule().id(), match.line(), now);
	}

}
