package io.github.tmuxorc.message;

import java.time.Duration;

/**
 * How long an agent may take until a message is seen on its way.
 *
 * @param shown until what was typed is in its composer
 * @param found until there is a trace of what another process typed
 * @param proven until Enter is pressed again
 */
record AttemptLimits(Duration shown, Duration found, Duration proven) {

	private static final int LONG = 100_000;

	/** A paste of a megabyte takes a terminal program some time to read. */
	static final AttemptLimits USUAL = new AttemptLimits(Duration.ofSeconds(20), Duration.ofSeconds(20),
			Duration.ofSeconds(3));

	/**
	 * Until a program has begun with a text. Codex neither reads nor draws after Enter
	 * for the square of its length: 2 s over 100 KB, 52 s over 550 KB (seen with version
	 * 0.169.0).
	 * @param characters how long the text is
	 * @return how long to wait after the last Enter
	 */
	Duration begun(int characters) {
		return this.shown.multipliedBy(1 + characters / LONG);
	}

}
