package io.github.tmuxorc.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Evidence in, state out. The process beats everything; an open dialog beats every event,
 * because typing into one approves it; events beat what else is on the screen, but for
 * the turns that end without an event (an Escape, a dialog that was denied).
 */
final class AgentStates {

	/** How long after an event the screen may still show what was before it. */
	private static final Duration REDRAW = Duration.ofSeconds(2);

	/** An event has its second only, and the registry its millisecond. */
	private static final Duration NEWER = Duration.ofSeconds(1);

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
		StateReading byRegistry = byRegistry(evidence, byScreen);
		if (byRegistry != null) {
			return byRegistry;
		}
		if (event == null) {
			return beforeFirstEvent(evidence, byScreen);
		}
		return switch (event.name()) {
			case "SessionStart" ->
				(byScreen != null) ? afterTurn(event, byScreen) : reading(AgentState.STARTING, event);
			case "Stop", "Interrupt" ->
				(byScreen != null) ? afterTurn(event, byScreen) : reading(AgentState.UNKNOWN, event);
			case "StopFailure" -> (byScreen != null && byScreen.state() == AgentState.LIMITED) ? byScreen
					: reading(AgentState.FAILED, event);
			case "SessionEnd" -> reading(AgentState.UNKNOWN, event);
			case "PermissionRequest" ->
				(byScreen != null && settled(evidence, event)) ? byScreen : reading(AgentState.WAITING, event);
			default -> (byScreen != null && settled(evidence, event)) ? byScreen : reading(AgentState.BUSY, event);
		};
	}

	// It follows every change, an Escape included, but an event can be a little newer.
	private static @Nullable StateReading byRegistry(Evidence evidence, @Nullable StateReading byScreen) {
		SessionRegistry.Entry entry = evidence.registry();
		if (entry == null) {
			return null;
		}
		Evidence.Event event = evidence.event();
		if (event != null && event.time().isAfter(entry.since().plus(NEWER))) {
			return null;
		}
		return switch (entry.status()) {
			case "busy", "shell" -> registry(AgentState.BUSY, entry);
			case "waiting" -> registry(AgentState.WAITING, entry);
			// What it does not know: a draft, a limit, an error that is still shown.
			case "idle" -> (byScreen != null && byScreen.state() != AgentState.BUSY) ? idle(entry, byScreen) : null;
			default -> null;
		};
	}

	private static StateReading idle(SessionRegistry.Entry entry, StateReading byScreen) {
		return (byScreen.state() == AgentState.IDLE) ? registry(AgentState.IDLE, entry) : byScreen;
	}

	private static StateReading registry(AgentState state, SessionRegistry.Entry entry) {
		String evidence = entry.waitingFor().isEmpty() ? entry.status() : entry.status() + ": " + entry.waitingFor();
		return new StateReading(state, "registry", "registry." + entry.status(), evidence, entry.since());
	}

	/**
	 * Explain a state.
	 * @param agent the name of the agent
	 * @param evidence the evidence
	 * @return the state, with all readings and what became of each
	 */
	static StateExplanation explain(String agent, Evidence evidence) {
		StateReading believed = read(evidence);
		List<StateExplanation.Reading> readings = new ArrayList<>();
		readings.add(explained(agent, believed, "believed"));
		for (StateReading other : others(evidence)) {
			if (!other.source().equals(believed.source()) || !other.rule().equals(believed.rule())) {
				readings.add(explained(agent, other, verdict(other, believed)));
			}
		}
		return new StateExplanation(believed, readings);
	}

	private static List<StateReading> others(Evidence evidence) {
		ScreenReading screen = evidence.screen();
		List<StateReading> others = new ArrayList<>();
		if (!evidence.dead()) {
			others.add(new StateReading(AgentState.UNKNOWN, "process", "process.runs", "the process runs",
					evidence.started()));
		}
		if (evidence.registry() != null) {
			SessionRegistry.Entry entry = evidence.registry();
			others.add(registry(switch (entry.status()) {
				case "busy", "shell" -> AgentState.BUSY;
				case "waiting" -> AgentState.WAITING;
				case "idle" -> AgentState.IDLE;
				default -> AgentState.UNKNOWN;
			}, entry));
		}
		if (evidence.event() != null) {
			others.add(reading(switch (evidence.event().name()) {
				case "Stop", "Interrupt" -> AgentState.IDLE;
				case "StopFailure" -> AgentState.FAILED;
				case "SessionStart" -> AgentState.STARTING;
				case "SessionEnd" -> AgentState.UNKNOWN;
				case "PermissionRequest" -> AgentState.WAITING;
				default -> AgentState.BUSY;
			}, evidence.event()));
		}
		if (screen.dialog() != null) {
			others.add(reading(AgentState.WAITING, screen.dialog(), evidence.now()));
		}
		StateReading byScreen = byScreen(screen, evidence);
		others.add((byScreen != null) ? byScreen
				: new StateReading(AgentState.UNKNOWN, "screen", "none", "no rule is met", evidence.now()));
		return others;
	}

	private static StateExplanation.Reading explained(String agent, StateReading reading, String verdict) {
		return new StateExplanation.Reading(agent, reading.source(), reading.rule(), reading.state().toString(),
				reading.evidence(), verdict);
	}

	private static String verdict(StateReading other, StateReading believed) {
		if (other.state() == AgentState.UNKNOWN) {
			return "says nothing about what it does";
		}
		if (other.state() == believed.state()) {
			return "agrees";
		}
		return switch (believed.source()) {
			case "process" ->
				(believed.state() == AgentState.EXITED) ? "the process has ended" : "it has only just started";
			case "registry" -> "what the process says of itself beats it";
			case "event" -> "the event is newer, or beats it";
			default -> (believed.state() == AgentState.WAITING) ? "an open dialog beats it"
					: "the " + believed.source() + " has changed since";
		};
	}

	// A program whose hooks do not work is believed by its screen alone, a little later.
	private static StateReading beforeFirstEvent(Evidence evidence, @Nullable StateReading byScreen) {
		boolean fresh = evidence.tellsStart()
				&& Duration.between(evidence.started(), evidence.now()).compareTo(FIRST_EVENT) < 0;
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
		TitleRule working = screen.title(ScreenSign.BUSY);
		if (working != null) {
			return new StateReading(AgentState.BUSY, "title", working.id(), screen.title(), evidence.now());
		}
		if (screen.signIn() != null) {
			return reading(AgentState.SIGNED_OUT, screen.signIn(), evidence.now());
		}
		if (screen.limit() != null) {
			return reading(AgentState.LIMITED, screen.limit(), evidence.now());
		}
		if (screen.crash() != null) {
			return reading(AgentState.FAILED, screen.crash(), evidence.now());
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
