package io.github.tmuxorc.agent;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Evidence in, state out. All readings are ranked, and the first to which nothing objects
 * is believed: the process beats everything; an open dialog beats every report, because
 * typing into one approves it; reports beat what else is on the screen, but for the turns
 * that end without one (an Escape, a dialog that was denied).
 */
final class AgentStates {

	private AgentStates() {
	}

	static StateReading read(Evidence evidence) {
		return believed(new EvidenceReadings(evidence).ranked());
	}

	/**
	 * Explain a state.
	 * @param agent the name of the agent
	 * @param evidence the evidence
	 * @return the state, with all readings and what became of each
	 */
	static StateExplanation explain(String agent, Evidence evidence) {
		List<JudgedReading> ranked = new EvidenceReadings(evidence).ranked();
		StateReading believed = believed(ranked);
		return new StateExplanation(believed,
				Stream
					.concat(Stream.of(explained(agent, believed, "believed")),
							ranked.stream()
								.filter((judged) -> !judged.reading().equals(believed))
								.map((judged) -> explained(agent, judged.reading(), verdict(judged, believed))))
					.toList());
	}

	private static StateReading believed(List<JudgedReading> ranked) {
		return ranked.stream()
			.filter((judged) -> judged.objection() == null)
			.map(JudgedReading::reading)
			.findFirst()
			.orElseThrow();
	}

	private static StateExplanation.Reading explained(String agent, StateReading reading, String verdict) {
		return new StateExplanation.Reading(agent, reading.source(), reading.rule(), reading.state().toString(),
				reading.evidence(), verdict);
	}

	private static String verdict(JudgedReading judged, StateReading believed) {
		if (judged.reading().state() == AgentState.UNKNOWN) {
			return "says nothing about what it does";
		}
		if (judged.reading().state() == believed.state()) {
			return "agrees";
		}
		return Objects.requireNonNullElseGet(judged.objection(), () -> switch (believed.source()) {
			case "process" ->
				(believed.state() == AgentState.EXITED) ? "the process has ended" : "it has only just started";
			case "registry" -> "what the process says of itself beats it";
			case "event" -> "the event is newer, or beats it";
			default -> (believed.state() == AgentState.WAITING) ? "an open dialog beats it"
					: "a stronger sign on the " + believed.source() + " beats it";
		});
	}

}
