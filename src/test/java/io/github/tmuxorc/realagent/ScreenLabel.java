package io.github.tmuxorc.realagent;

import java.util.Locale;

/**
 * What a program was doing when its screen was recorded, known from what was done to it.
 */
enum ScreenLabel {

	/**
	 * Started, and not ready yet.
	 */
	STARTING,

	/**
	 * Ready, its composer empty.
	 */
	IDLE,

	/**
	 * Working, or trying again.
	 */
	BUSY,

	/**
	 * A dialog or a menu is open, in which keys mean something else.
	 */
	WAITING,

	/**
	 * Ready, with text in the composer that nobody submitted.
	 */
	DRAFT,

	/**
	 * A usage limit keeps it from working.
	 */
	LIMITED,

	/**
	 * It cannot work before somebody signs in.
	 */
	SIGNED_OUT,

	/**
	 * Its last turn ended with an error.
	 */
	FAILED,

	/**
	 * Its process has ended.
	 */
	EXITED,

	/**
	 * None of these.
	 */
	UNKNOWN;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
