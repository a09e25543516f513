package io.github.tmuxorc.terminal.run;

import java.util.function.Consumer;

/**
 * Tells escape sequences of a terminal from text, one character after the other.
 */
final class EscapeSequences {

	private static final int ESCAPE = 0x1b;

	private static final int BELL = 7;

	private static final int LONGEST = 64;

	private final Consumer<String> controls;

	private final StringBuilder sequence = new StringBuilder();

	private State state = State.TEXT;

	/**
	 * Create the filter.
	 * @param controls told the parameters and the last character of each control sequence
	 */
	EscapeSequences(Consumer<String> controls) {
		this.controls = controls;
	}

	/**
	 * Take the next character.
	 * @param character the character
	 * @return whether it is part of no escape sequence
	 */
	boolean isPlain(int character) {
		switch (this.state) {
			case TEXT -> {
				if (character != ESCAPE) {
					return true;
				}
				this.state = State.ESCAPE;
			}
			case ESCAPE -> escape(character);
			case CONTROL -> control(character);
			case STRING -> {
				if (character == BELL) {
					this.state = State.TEXT;
				}
				else if (character == ESCAPE) {
					this.state = State.STRING_END;
				}
			}
			case STRING_END -> this.state = (character == '\\') ? State.TEXT : State.STRING;
		}
		return false;
	}

	private void escape(int character) {
		switch (character) {
			case '[' -> {
				this.sequence.setLength(0);
				this.state = State.CONTROL;
			}
			case ']', 'P', 'X', '^', '_', 'k' -> this.state = State.STRING;
			case ESCAPE -> this.state = State.ESCAPE;
			default -> {
				// Bytes in between, as in the choice of a character set.
				if (character < ' ' || character > '/') {
					this.state = State.TEXT;
				}
			}
		}
	}

	private void control(int character) {
		if (character == ESCAPE) {
			this.state = State.ESCAPE;
			return;
		}
		if (this.sequence.length() < LONGEST) {
			this.sequence.appendCodePoint(character);
		}
		if (character >= '@' && character <= '~') {
			this.state = State.TEXT;
			this.controls.accept(this.sequence.toString());
		}
	}

	private enum State {

		TEXT, ESCAPE, CONTROL, STRING, STRING_END

	}

}
