package io.github.tmuxorc.terminal;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxSession;

/**
 * Suggests the names of the sessions.
 */
@Component
class SessionCompletion implements CompletionSource {

	private final ObjectProvider<TmuxClient> tmux;

	SessionCompletion(ObjectProvider<TmuxClient> tmux) {
		this.tmux = tmux;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return parameter.equals("session");
	}

	@Override
	public List<String> values() {
		return this.tmux.getObject().sessions().stream().map(TmuxSession::name).toList();
	}

}
