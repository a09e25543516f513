package io.github.tmuxorc.agent;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PaneCapture;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.RecentlyUsed;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Reads the screens of agents, each once: tmux's client gives the same capture as long as
 * a screen has not changed.
 */
final class ScreenReadings {

	private final TmuxClient tmux;

	private final RecentlyUsed<PaneId, Seen> known = new RecentlyUsed<>();

	ScreenReadings(TmuxClient tmux) {
		this.tmux = tmux;
	}

	/**
	 * Read the screen of an agent.
	 * @param agent the agent
	 * @param screen its screen; null if it has none any more
	 * @return what its program's rules see there
	 */
	ScreenReading of(Agent agent, @Nullable PaneCapture screen) {
		if (screen == null) {
			return reading(agent, ScreenText.empty());
		}
		PaneId pane = agent.pane().id();
		Seen seen = this.known.get(pane);
		if (seen == null || !seen.isOf(agent, screen)) {
			ScreenText text = new ScreenText(screen.lines(), screen.title(), screen.cursorColumn(), screen.cursorRow());
			ScreenReading reading = reading(agent, text);
			seen = new Seen(screen, agent.program(), agent.version(),
					isTyped(reading.suggestion(), pane, text.row()) ? reading(agent, text.withoutCursor()) : reading);
			this.known.put(pane, seen);
		}
		return seen.reading;
	}

	private static ScreenReading reading(Agent agent, ScreenText text) {
		return new ScreenReading(agent.program().screen(), agent.version(), text);
	}

	// A person may have moved the cursor before a draft. What a program suggests is
	// faint, but for the character under the cursor.
	private boolean isTyped(String suggestion, PaneId pane, int row) {
		if (suggestion.isEmpty()) {
			return false;
		}
		String faint = this.tmux.faint(pane, row).strip();
		return faint.isEmpty() || !suggestion.endsWith(faint)
				|| suggestion.substring(0, suggestion.length() - faint.length()).strip().length() > 1;
	}

	private record Seen(PaneCapture screen, AgentProgram program, @Nullable String version, ScreenReading reading) {

		@SuppressWarnings("ReferenceEquality")
		boolean isOf(Agent agent, PaneCapture now) {
			return this.screen == now && this.program == agent.program()
					&& Objects.equals(this.version, agent.version());
		}

	}

}
