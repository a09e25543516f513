package io.github.tmuxorc.tmux;

/**
 * Makes transports of one kind.
 */
@FunctionalInterface
public interface TmuxTransportFactory {

	/**
	 * Make a transport. Nothing is started and nothing fails until it is used.
	 * @param program the tmux program and the server that is meant
	 * @return the transport, to be closed by the caller
	 */
	TmuxTransport open(TmuxProgram program);

}
