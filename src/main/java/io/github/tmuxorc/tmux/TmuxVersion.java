package io.github.tmuxorc.tmux;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a tmux program.
 *
 * @param major the first number
 * @param minor the second number
 * @param text the version as tmux prints it, such as {@code 3.3a}
 */
public record TmuxVersion(int major, int minor, String text) {

	private static final Pattern FORM = Pattern.compile("(?:tmux )?((?:next-|openbsd-)?([0-9]{1,4})\\.([0-9]{1,4}).*)");

	/**
	 * Read what {@code tmux -V} prints.
	 * @param output such as {@code tmux 3.3a}
	 * @return the version; a build without numbers counts as the newest
	 */
	static TmuxVersion parse(String output) {
		Matcher matcher = FORM.matcher(output.strip());
		if (!matcher.matches()) {
			return new TmuxVersion(Integer.MAX_VALUE, 0, output.strip().replaceFirst("^tmux ", ""));
		}
		return new TmuxVersion(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)),
				matcher.group(1));
	}

	boolean isTooOld() {
		return this.major < 3 || (this.major == 3 && this.minor < 2);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
