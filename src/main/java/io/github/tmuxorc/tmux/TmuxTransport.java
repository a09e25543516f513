package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

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
	 * Follow the value of a format, which is looked at once a second.
	 * @param format the format, expanded for the session that we are attached to, or any
	 * @param values told the value within a second, and each other value afterwards; the
	 * same value can come again. Empty once no server is running. It must return at once
	 * and must not use the transport
	 * @return ends it
	 */
	TmuxSubscription follow(String format, Consumer<String> values);

	/**
	 * Follow what the program in a pane writes.
	 * @param session the session that the pane is in
	 * @param pane the pane
	 * @param listener told what is written once this has returned, or a little earlier
	 * @return ends it; null if the session does not hold the pane now
	 * @throws io.github.tmuxorc.failure.TmuxException if tmux cannot tell it here, or
	 * does not answer in time
	 */
	@Nullable TmuxSubscription output(SessionId session, PaneId pane, PaneOutputListener listener);

	/**
	 * Let go of the connection; the server stays as it is.
	 */
	@Override
	void close();

}
