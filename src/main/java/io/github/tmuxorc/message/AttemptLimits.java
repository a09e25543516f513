package io.github.tmuxorc.message;

import java.time.Duration;

/**
 * How long an agent may take until a message is seen on its way.
 *
 * @param shown until what was typed is in its composer
 * @param found until there is a trace of what another process typed
 */
record AttemptLimits(Duration shown, Duration found) {

	/** A paste of a megabyte takes a terminal program some time to read. */
	static final AttemptLimits USUAL = new AttemptLimits(Duration.ofSeconds(20), Duration.ofSeconds(20));

}
