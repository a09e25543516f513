package io.github.tmuxorc.agent;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PanePosition;
import io.github.tmuxorc.tmux.PaneText;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Reads the terminals of agents, and ends agents by closing them.
 */
public final class AgentTerminal {

	static final int LINES = 50;

	private final TmuxClient tmux;

	private final OwnPane own;

	private final StartRecords starts;

	private final AgentFolders folders;

	AgentTerminal(TmuxClient tmux, OwnPane own, StartRecords starts, AgentFolders folders) {
		this.tmux = tmux;
		this.own = own;
		this.starts = starts;
		this.folders = folders;
	}

	AgentScreen read(Agent agent, int most, @Nullable String since) {
		PaneId pane = agent.pane().id();
		PaneText text = (since != null) ? this.tmux.read(PanePosition.parse(since, pane), false)
				: this.tmux.read(pane, most, false);
		List<String> lines = text.newLines();
		int first = Math.max(0, lines.size() - most);
		return new AgentScreen(agent.called(), pane.value(), text.position().toString(),
				text.gap() != null || (since != null && first > 0),
				new UntrustedText(String.join("\n", lines.subList(first, lines.size()))));
	}

	AgentKilled kill(Agent agent) {
		this.own.protect(agent.pane());
		this.tmux.kill(agent.pane().id());
		this.folders.delete(agent.folder());
		return new AgentKilled(agent.called(), agent.team(), agent.pane().id().value(),
				// Who ended it does not want it back.
				this.starts.forget(agent));
	}

}
