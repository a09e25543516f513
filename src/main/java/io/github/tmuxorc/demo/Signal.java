package io.github.tmuxorc.demo;

/**
 * What wakes the agent.
 */
sealed interface Signal {

	/**
	 * Bytes were read from the terminal.
	 *
	 * @param bytes the bytes
	 * @param at when they arrived, in milliseconds
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Bytes(byte[] bytes, long at) implements Signal {

	}

	/**
	 * Something about the terminal.
	 */
	enum Event implements Signal {

		/**
		 * It has another size.
		 */
		RESIZED,

		/**
		 * It is gone.
		 */
		END

	}

}
