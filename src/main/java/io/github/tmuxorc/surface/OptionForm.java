package io.github.tmuxorc.surface;

/**
 * How an option is written.
 *
 * @param longName its name without the dashes
 * @param shortName its one-letter name; a blank if it has none
 * @param takesValue whether a value belongs to it; a flag has none
 * @param repeats whether it may stand several times
 */
record OptionForm(String longName, char shortName, boolean takesValue, boolean repeats) {

	boolean isCalled(String name) {
		return name.equals("--" + this.longName) || (this.shortName != ' ' && name.equals("-" + this.shortName));
	}

}
