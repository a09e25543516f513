package io.github.tmuxorc.terminal;

/**
 * A session that was ended.
 *
 * @param id its id
 * @param name its name
 */
record SessionKilled(String id, String name) {

	@Override
	public String toString() {
		return "Ended session '" + this.name + "'.";
	}

}
