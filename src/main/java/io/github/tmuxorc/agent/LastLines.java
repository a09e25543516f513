package io.github.tmuxorc.agent;

import java.util.List;
import java.util.stream.Collectors;

import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * What programs that have ended printed last.
 *
 * @param tmux the server that their panes are on
 */
record LastLines(TmuxClient tmux) {

	private static final int MOST = 12;

	/**
	 * Tell it of one.
	 * @param agent the agent
	 * @param pane what became of its pane
	 * @return a sentence, and the lines that are not blank, each indented on a line of
	 * its own
	 */
	String of(Agent agent, String pane) {
		// tmux moves the screen up for its own note that the program has ended.
		List<String> screen = this.tmux.capture(agent.pane().id(), MOST)
			.lines()
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("Pane is dead"))
			.toList();
		if (screen.isEmpty()) {
			return "It printed nothing; " + pane + ". Run it by hand to see why.";
		}
		return "Its last lines tell why; " + pane + ":"
				+ Quotation.of(screen.subList(Math.max(0, screen.size() - MOST), screen.size())
					.stream()
					.map("\n  "::concat)
					.collect(Collectors.joining()));
	}

}
