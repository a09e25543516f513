package io.github.tmuxorc.setup.client;

/**
 * A piece of a text and what takes its place.
 *
 * @param start the offset of the piece
 * @param end the offset after it
 * @param replacement the new piece
 */
record TextEdit(int start, int end, String replacement) {

	String apply(String text) {
		return text.substring(0, this.start) + this.replacement + text.substring(this.end);
	}

}
