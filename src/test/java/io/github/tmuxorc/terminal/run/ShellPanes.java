package io.github.tmuxorc.terminal.run;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

/**
 * Shells in panes, which end with the test.
 */
@ExtendWith(TmuxServerExtension.class)
abstract class ShellPanes {

	private final List<ShellPane> panes = new ArrayList<>();

	ShellPane pane(TmuxServer server, String shell, String settings) {
		return pane(server, shell, settings, (message) -> {
		});
	}

	ShellPane pane(TmuxServer server, String shell, String settings, Progress progress) {
		ShellPane pane = new ShellPane(server, shell, settings, progress);
		this.panes.add(pane);
		return pane;
	}

	// They write into their homes, which are deleted.
	@AfterEach
	void end() {
		this.panes.forEach(ShellPane::end);
	}

}
