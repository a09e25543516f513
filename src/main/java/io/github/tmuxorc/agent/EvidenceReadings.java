package io.github.tmuxorc.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that one piece of evidence says of an agent's state, each with what speaks against
 * it.
 */
final class EvidenceReadings {

	/** How long after an event the screen may still show what was before it. */
	private static final Duration REDRAW = Duration.ofSeconds(2);

	/** An event has its second only, and the registry its millisecond. */
	private static final Duration NEWER = Duration.ofSeconds(1);

	/** The system tells the start of a process to about a second. */
	private static final Duration SAME_START = Duration.ofSeconds(2);

	/** How long the first event may take before the screen is believed without one. */
	private static final Duration FIRST_EVENT = Duration.ofSeconds(8);

	private static final String SHOWS_MORE = "the screen shows more";

	private final Evidence evidence;

	private final List<StateReading> sightings;

	EvidenceReadings(Evidence evidence) {
		this.evidence = evidence;
		this.sightings = evidence.screen()
			.sightings()
			.stream()
			.map((sighting) -> new StateReading(sighting.state(), sighting.source(), sighting.rule(),
					sighting.evidence(), evidence.now(), sighting.until()))
			.toList();
	}

	/**
	 * The readings.
	 * @return the readings, the one that counts most first; to the last of them nothing
	 * objects
	 */
	List<JudgedReading> ranked() {
		List<JudgedReading> ranked = new ArrayList<>();
		ranked.add(process());
		int blocking = this.evidence.screen().isBlocked() ? 1 : 0;
		this.sightings.stream().limit(blocking).map(JudgedReading::of).forEach(ranked::add);
		if (this.evidence.registry() != null) {
			ranked.add(registry(this.evidence.registry()));
		}
		Evidence.Event event = this.evidence.event();
		if (event != null) {
			ranked.add(event(event));
		}
		else if ((this.evidence.tellsStart() || this.sightings.isEmpty())
				&& isYoungerThan(this.evidence.started(), FIRST_EVENT)) {
			ranked.add(JudgedReading.of(new StateReading(AgentState.STARTING, "process", "process.started",
					"no event yet", this.evidence.started())));
		}
		this.sightings.stream().skip(blocking).map(JudgedReading::of).forEach(ranked::add);
		if (this.sightings.isEmpty()) {
			ranked.add(JudgedReading
				.of(new StateReading(AgentState.UNKNOWN, "screen", "none", "no rule is met", this.evidence.now())));
		}
		return ranked;
	}

	private JudgedReading process() {
		if (this.evidence.dead()) {
			Integer status = this.evidence.exitStatus();
			return JudgedReading.of(new StateReading(AgentState.EXITED, "process", "process.dead",
					(status != null) ? "exit status " + status : "process ended", this.evidence.now()));
		}
		return new JudgedReading(new StateReading(AgentState.UNKNOWN, "process", "process.runs", "the process runs",
				this.evidence.started()), "it may do anything");
	}

	// It follows every change, an Escape included, but an event can be a little newer.
	private JudgedReading registry(SessionRegistry.Entry entry) {
		String text = entry.waitingFor().isEmpty() ? entry.status() : entry.status() + ": " + entry.waitingFor();
		AgentState state = state(entry);
		return new JudgedReading(new StateReading(state, "registry", "registry." + entry.status(), text, entry.since()),
				objection(entry, state));
	}

	private static AgentState state(SessionRegistry.Entry entry) {
		return switch (entry.status()) {
			case "busy", "shell" -> AgentState.BUSY;
			case "waiting" -> AgentState.WAITING;
			case "idle" -> AgentState.IDLE;
			default -> AgentState.UNKNOWN;
		};
	}

	private @Nullable String objection(SessionRegistry.Entry entry, AgentState state) {
		if (state == AgentState.UNKNOWN) {
			return "what it says is not known";
		}
		Evidence.Event event = this.evidence.event();
		if (event != null && !isStale(event)) {
			if (event.time().isAfter(entry.since().plus(NEWER))) {
				return "an event is newer";
			}
			if (state == AgentState.IDLE && event.name().equals("StopFailure")) {
				return "its last turn failed";
			}
		}
		// What it does not know: a draft, a limit, an error that is still shown.
		return (state == AgentState.IDLE) ? unlessShown(AgentState.IDLE) : null;
	}

	private JudgedReading event(Evidence.Event event) {
		boolean background = event.detail().equals(Evidence.Event.BACKGROUND);
		AgentState state = switch (event.name()) {
			case "SessionStart" ->
				(shown() == null || shown() == AgentState.STARTING) ? AgentState.STARTING : AgentState.IDLE;
			case "Stop", "Interrupt" -> background ? AgentState.BUSY : AgentState.IDLE;
			case "StopFailure" -> AgentState.FAILED;
			case "SessionEnd" -> AgentState.UNKNOWN;
			case "PermissionRequest" -> AgentState.WAITING;
			default -> AgentState.BUSY;
		};
		String text = event.detail().isEmpty() ? event.name() : event.name() + ": " + event.detail();
		return new JudgedReading(new StateReading(state, "event", "event." + event.name(), text, event.time()),
				objection(event, state));
	}

	private @Nullable String objection(Evidence.Event event, AgentState state) {
		if (isStale(event)) {
			return "it is of an earlier process";
		}
		SessionRegistry.Entry entry = this.evidence.registry();
		if (entry != null && state != AgentState.FAILED && state(entry) != AgentState.UNKNOWN
				&& entry.since().isAfter(event.time().plus(NEWER))) {
			return "what the process says of itself is newer";
		}
		return switch (event.name()) {
			// After a turn the composer may hold a draft, and a queued message may go on:
			// a screen that is old costs a moment, and one that is believed too late says
			// idle at work.
			case "SessionStart" -> (state == AgentState.STARTING) ? null : unlessShown(AgentState.IDLE);
			case "Stop", "Interrupt" ->
				(state == AgentState.BUSY && shown() == AgentState.BUSY) ? null : unlessShown(AgentState.IDLE);
			case "StopFailure" ->
				(shown() == AgentState.BUSY && !isSettled(event)) ? null : unlessShown(AgentState.IDLE);
			default -> ((shown() != null && isSettled(event)) || isOver()) ? "the screen has changed since" : null;
		};
	}

	// A turn that was refused may end without an event. What is shown of it stands below
	// its prompt, which is drawn when the composer is emptied.
	private boolean isOver() {
		AgentState shown = shown();
		return shown == AgentState.FAILED || shown == AgentState.LIMITED || shown == AgentState.SIGNED_OUT;
	}

	private @Nullable String unlessShown(AgentState state) {
		AgentState shown = shown();
		if (shown == null) {
			return "no composer is on the screen";
		}
		return (shown != state) ? SHOWS_MORE : null;
	}

	private @Nullable AgentState shown() {
		return this.sightings.isEmpty() ? null : this.sightings.getFirst().state();
	}

	private boolean isSettled(Evidence.Event event) {
		return !isYoungerThan(event.time(), REDRAW.plusNanos(1));
	}

	private boolean isStale(Evidence.Event event) {
		return event.time().isBefore(this.evidence.started().minus(SAME_START));
	}

	private boolean isYoungerThan(Instant time, Duration age) {
		return Duration.between(time, this.evidence.now()).compareTo(age) < 0;
	}

}
