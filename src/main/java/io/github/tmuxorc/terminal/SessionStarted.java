package io.github.tmuxorc.terminal;

/**
 * A session was started.
 *
 * @param id its id
 * @param name its name
 */
record SessionStarted(String id, String name) {

	@Override
	public String toString() {
		return "Started session '" + this.name + "' (" + this.id + ").";
	}

}
