package io.github.tmuxorc.agent;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What was read about an agent at one moment.
 *
 * @param dead whether its process has ended
 * @param exitStatus the exit status, if the process has ended and tmux knows it
 * @param started when its process was started
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
	 * @param detail what the hook says besides: {@code background} if work goes on after
	 * a turn, or the kind of error that ended it; empty if nothing
	 */
	record Event(String name, Instant time, String detail) {

		/** What the hook says of a turn that is over while something goes on. */
		static final String BACKGROUND = "background";

		private static final Pattern TEXT = Pattern.compile("([A-Za-z]+) ([0-9]{1,12})(?: (\\S{1,80}))?");

		/**
		 * Read what the hook wrote.
		 * @param text the name, the seconds since 1970, and perhaps a detail, with blanks
		 * between
		 * @return the event, or null if the text is none
		 */
		static @Nullable Event parse(@Nullable String text) {
			Matcher matcher = TEXT.matcher((text != null) ? text : "");
			return matcher.matches()
					? new Event(matcher.group(1), Instant.ofEpochSecond(Long.parseLong(matcher.group(2))),
							Objects.requireNonNullElse(matcher.group(3), ""))
					: null;
		}

	}

}
