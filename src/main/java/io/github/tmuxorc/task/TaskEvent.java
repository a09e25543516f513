package io.github.tmuxorc.task;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * Something that was done with a task.
 *
 * @param time when
 * @param who who did it
 * @param what what was done
 * @param note what was said about it; left out if nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskEvent(@JsonPropertyDescription("When.") Instant time, @JsonPropertyDescription("Who did it.") String who,
		@JsonPropertyDescription("What was done.") String what,
		@JsonPropertyDescription("What was said.") @Nullable UntrustedText note) {

	@Override
	public String toString() {
		return this.time + "  " + this.who + "  " + this.what + ((this.note != null) ? ": " + this.note : "");
	}

}
