package io.github.tmuxorc.terminal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * A session was started.
 *
 * @param id its id
 * @param name its name
 */
record SessionStarted(@JsonPropertyDescription("Id, such as $1.") String id,
		@JsonPropertyDescription("Its name.") String name) {

	@Override
	public String toString() {
		return "Started session '" + this.name + "' (" + this.id + ").";
	}

}
