package io.github.tmuxorc.server;

import org.jspecify.annotations.Nullable;

/**
 * Answers a request of the client.
 */
@FunctionalInterface
interface ClientRequests {

	/**
	 * Answer a request.
	 * @param method what is asked for
	 * @param params how
	 * @return the result
	 * @throws RequestRefusedException if the answer is an error of the protocol
	 */
	Object answer(String method, @Nullable Object params);

}
