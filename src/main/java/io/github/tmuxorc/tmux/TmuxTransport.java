package io.github.tmuxorc.tmux;

import java.util.List;

/**
 * Carries commands to one tmux server and brings back its answers. Any number of threads
 * may use it at once.
 */
public interface TmuxTransport extends AutoCloseable {

	/**
	 * Run commands one after the other with nothing in between; the first that fails ends
	 * the list.
	 * @param commands the commands, at least one
	 * @param input what {@code load-buffer -} reads; empty if no command reads
	 * @return the answer, also if it is that no server is running
	 * @throws io.github.tmuxorc.failure.TmuxException if tmux is missing or does not
	 * answer in time
	 */
	TmuxReply run(List<TmuxCommand> commands, String input);

	/**
	 * Let go of the connection; the server stays as it is.
	 */
	@Override
	void close();

}
