package io.github.tmuxorc.agent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was read about an agent at one moment.
 *
 * @param dead whether its process has ended
 * @param exitStatus the exit status, if the process has ended and tmux knows it
 * @param started when it was started
 * @param tellsStart whether its program reports that it has started
 * @param registry what its process says of itself, if it says something
 * @param event the last event that it reported, if it reported any
 * @param screen its screen
 * @param now when all this was read
 */
record Evidence(boolean dead, @Nullable Integer exitStatus, Instant started, boolean tellsStart,
		SessionRegistry.@Nullable Entry registry, @Nullable Event event, ScreenReading screen, Instant now) {

	/**
	 * An event that the agent's hook reported.
	 *
	 * @param name its name, such as {@code Stop}
	 * @param time when it was reported
	 */
	record Event(String name, Instant time) {

		/**
		 * Read what the hook wrote.
		 * @param text the name and the seconds since 1970, with a blank between
		 * @return the event, or null if the text is none
		 */
		static @Nullable Event parse(@Nullable String text) {
			if (text == null || !text.matches("[A-Za-z]+ [0-9]{1,12}")) {
				return null;
			}
			int blank = text.indexOf(' ');
			return new Event(text.substring(0, blank),
					Instant.ofEpochSecond(Long.parseLong(text.substring(blank + 1))));
		}

	}

}
