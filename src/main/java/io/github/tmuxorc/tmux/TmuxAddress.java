package io.github.tmuxorc.tmux;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.Host;

/**
 * Which tmux server is meant.
 *
 * @param socket the name of a socket in tmux's own folder; or, if it holds a slash, the
 * path of one; null for the server that tmux itself would pick
 * @param host the machine that it runs on; null for this one
 */
public record TmuxAddress(@Nullable String socket, @Nullable Host host) {

	/**
	 * A server of this machine.
	 * @param socket its socket
	 */
	public TmuxAddress(@Nullable String socket) {
		this(socket, null);
	}

	/**
	 * The options of the tmux program that pick this server.
	 * @return no option, or {@code -L NAME}, or {@code -S PATH}
	 */
	public List<String> options() {
		if (this.socket == null) {
			return List.of();
		}
		return List.of((this.socket.indexOf('/') >= 0) ? "-S" : "-L", this.socket);
	}

}
