package io.github.tmuxorc.terminal;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Suggests the ids of the panes.
 */
@Component
class PaneCompletion implements CompletionSource {

	private final ObjectProvider<TmuxClient> tmux;

	PaneCompletion(ObjectProvider<TmuxClient> tmux) {
		this.tmux = tmux;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return parameter.equals("pane");
	}

	@Override
	public List<String> values() {
		return this.tmux.getObject().panes().stream().map((pane) -> pane.id().value()).toList();
	}

}
