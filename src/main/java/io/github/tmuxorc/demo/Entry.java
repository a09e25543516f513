package io.github.tmuxorc.demo;

/**
 * An entry of the transcript.
 *
 * @param mark the mark before its first line, two columns wide
 * @param text the text, of one or more lines
 */
record Entry(String mark, String text) {

	static Entry answer(String text) {
		return new Entry("● ", text);
	}

	static Entry prompt(String text) {
		return new Entry("❯ ", text);
	}

	static Entry note(String text) {
		return new Entry("⎿ ", text);
	}

	static Entry done(long millis) {
		return new Entry("✻ ", "Done in " + Math.max(1, Math.round(millis / 1000.0)) + "s");
	}

}
