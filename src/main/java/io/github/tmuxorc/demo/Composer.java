package io.github.tmuxorc.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The text that is being written. Long pastes are one piece of it, shown as a short note.
 */
final class Composer {

	private static final int LONGEST_SHOWN_PASTE = 800;

	private static final long MOST_SHOWN_BREAKS = 2;

	private final List<Prompt> pieces = new ArrayList<>();

	private int pastes;

	void type(String text) {
		this.pieces.add(new Prompt(text, text));
	}

	void paste(String text) {
		int breaks = text.split("\n", -1).length - 1;
		if (text.length() <= LONGEST_SHOWN_PASTE && breaks <= MOST_SHOWN_BREAKS) {
			type(text);
			return;
		}
		this.pastes++;
		String size = (breaks > 0) ? " +" + breaks + " lines" : "";
		this.pieces.add(new Prompt(text, "[Pasted text #" + this.pastes + size + "]"));
	}

	/**
	 * Put a message back, before what is there.
	 * @param prompt the message
	 */
	void restore(Prompt prompt) {
		if (!isEmpty()) {
			this.pieces.add(0, new Prompt("\n", "\n"));
		}
		this.pieces.add(0, prompt);
	}

	/**
	 * Remove the last character, or a whole paste.
	 */
	void backspace() {
		if (this.pieces.isEmpty()) {
			return;
		}
		Prompt last = this.pieces.removeLast();
		String text = last.text();
		if (text.equals(last.shown()) && !text.isEmpty()) {
			String shorter = text.substring(0, text.offsetByCodePoints(text.length(), -1));
			if (!shorter.isEmpty()) {
				type(shorter);
			}
		}
	}

	void clear() {
		this.pieces.clear();
	}

	boolean isEmpty() {
		return this.pieces.isEmpty();
	}

	/**
	 * What is written so far, as the screen shows it.
	 * @return the text, empty when nothing is written
	 */
	String shown() {
		StringBuilder shown = new StringBuilder();
		for (Prompt piece : this.pieces) {
			shown.append(piece.shown());
		}
		return shown.toString();
	}

	/**
	 * What is written so far.
	 * @return the message, empty when nothing is written
	 */
	Prompt prompt() {
		StringBuilder text = new StringBuilder();
		for (Prompt piece : this.pieces) {
			text.append(piece.text());
		}
		return new Prompt(text.toString(), shown());
	}

}
