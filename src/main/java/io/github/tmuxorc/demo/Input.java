package io.github.tmuxorc.demo;

/**
 * What a person or a program typed.
 */
sealed interface Input {

	/**
	 * Characters that were typed, none of them a control character.
	 *
	 * @param text the characters
	 */
	record Text(String text) implements Input {

	}

	/**
	 * A bracketed paste, whole.
	 *
	 * @param text what was pasted, with each line's end as one newline
	 */
	record Paste(String text) implements Input {

	}

	/**
	 * A key that is not a character.
	 */
	enum Key implements Input {

		/**
		 * Enter, which submits.
		 */
		ENTER,

		/**
		 * Shift, Alt or Ctrl with Enter, or Ctrl+J: a line break in the text.
		 */
		NEWLINE,

		/**
		 * Escape.
		 */
		ESCAPE,

		/**
		 * Backspace.
		 */
		BACKSPACE,

		/**
		 * Tab.
		 */
		TAB,

		/**
		 * Arrow up.
		 */
		UP,

		/**
		 * Arrow down.
		 */
		DOWN,

		/**
		 * Ctrl+C.
		 */
		INTERRUPT,

		/**
		 * Ctrl+D.
		 */
		END,

		/**
		 * Ctrl+U.
		 */
		CLEAR

	}

}
