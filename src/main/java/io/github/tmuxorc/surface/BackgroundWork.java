package io.github.tmuxorc.surface;

/**
 * What a process that stays does besides what it is asked to do, until it ends.
 */
@FunctionalInterface
public interface BackgroundWork {

	/**
	 * Begin, in a thread that does not keep the process from ending.
	 */
	void begin();

}
