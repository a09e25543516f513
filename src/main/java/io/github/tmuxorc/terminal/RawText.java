package io.github.tmuxorc.terminal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program wrote, for the lines that passed by so fast that the pane does not hold
 * them any more. Only the newest is kept.
 */
final class RawText {

	private static final int MOST = 4_000_000;

	private static final int MUCH = 500_000;

	private static final Pattern ESCAPES = Pattern
		.compile("\u001b(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^\u0007\u001b]*+(?:\u0007|\u001b\\\\)?+"
				+ "|[ -/]+[0-~]|[0-~])|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u007f]");

	private final StringBuilder text = new StringBuilder();

	private final PromptLine promptLine = new PromptLine();

	synchronized void add(String written) {
		this.promptLine.add(written);
		this.text.append(written);
		if (this.text.length() > MOST) {
			this.text.delete(0, this.text.length() - MOST / 2);
		}
	}

	/**
	 * What came behind the prompt that the shell waits at.
	 * @return the line
	 */
	PromptLine promptLine() {
		return this.promptLine;
	}

	/**
	 * Whether it should be taken soon, before some of it is dropped.
	 * @return whether it is long
	 */
	synchronized boolean isLong() {
		return this.text.length() > MUCH;
	}

	/**
	 * Take what was written since the last call, but for a line that is not ended.
	 * @return the text, with its escape sequences
	 */
	synchronized String take() {
		int end = this.text.lastIndexOf("\n") + 1;
		String taken = this.text.substring(0, end);
		this.text.delete(0, end);
		return taken;
	}

	/**
	 * The lines of a text as a person saw them.
	 * @param text the text, with its escape sequences
	 * @return the lines
	 */
	static List<String> lines(String text) {
		return Stream.of(ESCAPES.matcher(text).replaceAll("").split("\n", -1)).map(RawText::line).toList();
	}

	// What was written over is not seen.
	private static String line(String text) {
		String line = text.stripTrailing();
		return line.substring(line.lastIndexOf('\r') + 1);
	}

}
