package io.github.tmuxorc.agent;

import java.util.regex.Pattern;

/**
 * Keeps a message from being taken for a command, or a key for a part of it.
 *
 * @param pattern what is found in such a message
 * @param before what is put before it
 * @param after what is put after it
 */
record TextGuard(Pattern pattern, String before, String after) {

	String apply(String text) {
		return this.pattern.matcher(text).find() ? this.before + text + this.after : text;
	}

}
