package io.github.tmuxorc.terminal;

/**
 * Where a new pane goes, seen from the one that is split.
 */
public enum SplitDirection {

	/** Under it. */
	BELOW,

	/** To its right. */
	RIGHT,

	/** Over it. */
	ABOVE,

	/** To its left. */
	LEFT;

	boolean isHorizontal() {
		return this == RIGHT || this == LEFT;
	}

	boolean isBefore() {
		return this == ABOVE || this == LEFT;
	}

}
