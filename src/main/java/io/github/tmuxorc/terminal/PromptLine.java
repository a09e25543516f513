package io.github.tmuxorc.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes behind the prompt of a shell that waits for a command: what a person types,
 * or what a program in the background prints. bash and zsh turn bracketed paste off when
 * a line was typed, the one behind its end, the other before (seen with bash 5.2 and zsh
 * 5.9). Other shells tell nothing.
 */
final class PromptLine {

	private static final String ACCEPTED = "\u001b[?2004l";

	private static final Pattern END = Pattern.compile("\n\r*(.*)", Pattern.DOTALL);

	// What may go on in what comes next.
	private String rest = "";

	private State state = State.OPEN;

	/**
	 * Take what was written.
	 * @param text the text, with its escape sequences
	 */
	synchronized void add(String text) {
		if (this.state == State.TYPED || this.state == State.PRINTED) {
			return;
		}
		String written = this.rest + text;
		Matcher end = END.matcher(written);
		boolean ended = end.find();
		String line = ended ? written.substring(0, end.start()) : written;
		String behind = ended ? end.group(1) : "";
		if (line.contains(ACCEPTED) || behind.startsWith(ACCEPTED)) {
			this.state = State.TYPED;
		}
		else if (ended) {
			this.state = ACCEPTED.startsWith(behind) ? State.ENDED : State.PRINTED;
		}
		this.rest = ended ? "\n" + behind : line.substring(Math.max(0, line.length() - ACCEPTED.length()));
	}

	/**
	 * Forget what came so far.
	 */
	synchronized void begin() {
		this.rest = "";
		this.state = State.OPEN;
	}

	synchronized State state() {
		return this.state;
	}

	/**
	 * What is known of the line.
	 */
	enum State {

		/** It is not ended yet: a person may be typing it. */
		OPEN,

		/** It is ended, and what comes next tells by whom. */
		ENDED,

		/** It was typed. */
		TYPED,

		/** A program has printed it. */
		PRINTED;

		boolean mayBeTyped() {
			return this == OPEN || this == TYPED;
		}

	}

}
