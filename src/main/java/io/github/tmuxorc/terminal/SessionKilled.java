package io.github.tmuxorc.terminal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * A session that was ended.
 *
 * @param id its id
 * @param name its name
 */
record SessionKilled(@JsonPropertyDescription("Id that it had.") String id,
		@JsonPropertyDescription("Name that it had.") String name) {

	@Override
	public String toString() {
		return "Ended session '" + this.name + "'.";
	}

}
