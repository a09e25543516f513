package io.github.tmuxorc.tmux;

/**
 * The version of a tmux program.
 *
 * @param major the first number
 * @param minor the second number
 * @param text the version as tmux prints it, such as {@code 3.3a}
 */
public record TmuxVersion(int major, int minor, String text) {

	@Override
	public String toString() {
		return this.text;
	}

}
