package io.github.tmuxorc.agent;

import java.util.regex.Pattern;

/**
 * Something to look for in the title of an agent's terminal.
 *
 * @param id the name that a state gives as its reason
 * @param sign what it is a sign of
 * @param pattern what the title must contain
 */
record TitleRule(String id, ScreenSign sign, Pattern pattern) {

	boolean matches(String title) {
		return this.pattern.matcher(title).find();
	}

}
