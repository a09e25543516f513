package io.github.tmuxorc.terminal;

/**
 * Whether a session was ended.
 *
 * @param id its id
 * @param name its name
 * @param killed whether it was; the person at the terminal may have said no
 */
record SessionKilled(String id, String name, boolean killed) {

	@Override
	public String toString() {
		return this.killed ? "Ended session '" + this.name + "'." : "Left session '" + this.name + "' as it is.";
	}

}
