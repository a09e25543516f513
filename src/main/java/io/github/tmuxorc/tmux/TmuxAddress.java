package io.github.tmuxorc.tmux;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which tmux server is meant.
 *
 * @param socket the name of a socket in tmux's own folder; or, if it holds a slash, the
 * path of one; null for the server that tmux itself would pick
 */
public record TmuxAddress(@Nullable String socket) {

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
