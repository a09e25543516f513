package io.github.tmuxorc.setup.check;

import java.util.List;

/**
 * Looks at one thing that the program needs, and changes nothing. One that throws a
 * failure which has a remedy has found something broken.
 */
public interface Check {

	/**
	 * What it looks at.
	 * @return one or two words
	 */
	String subject();

	/**
	 * Look at it.
	 * @return what was found
	 */
	List<Finding> run();

}
