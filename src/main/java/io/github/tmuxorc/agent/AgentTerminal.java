package io.github.tmuxorc.agent;

import java.util.List;

import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneCapture;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Reads the terminals of agents, and ends agents by closing them.
 */
public final class AgentTerminal {

	static final int LINES = 50;

	/** tmux keeps 2,000 lines of history unless it is told otherwise. */
	private static final int MOST_LINES = 100_000;

	private final TmuxClient tmux;

	private final OwnPane own;

	private final StartRecords starts;

	AgentTerminal(TmuxClient tmux, OwnPane own, StartRecords starts) {
		this.tmux = tmux;
		this.own = own;
		this.starts = starts;
	}

	AgentScreen read(Agent agent, int most, int since) {
		PaneCapture capture = this.tmux.capture(agent.pane().id(), MOST_LINES);
		List<String> lines = withoutBlankEnd(capture.lines());
		int first = Math.max(since, lines.size() - most);
		boolean missed = since > lines.size() || (since > 0 && first > since);
		List<String> chosen = (since > lines.size()) ? lines : lines.subList(first, lines.size());
		return new AgentScreen(agent.name(), agent.pane().id().value(), chosen, lines.size(), missed);
	}

	AgentKilled kill(Agent agent) {
		this.own.protect(agent.pane());
		this.tmux.kill(agent.pane().id());
		agent.folder().delete();
		return new AgentKilled(agent.name(), agent.pane().sessionName(), agent.pane().id().value(),
				// Who ended it does not want it back.
				this.starts.forget(agent));
	}

	private static List<String> withoutBlankEnd(List<String> lines) {
		int end = lines.size();
		while (end > 0 && lines.get(end - 1).isBlank()) {
			end--;
		}
		return lines.subList(0, end);
	}

}
