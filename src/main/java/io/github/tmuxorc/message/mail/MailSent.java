package io.github.tmuxorc.message.mail;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Verdict;

/**
 * A letter that was kept, and for whom. It ends the process with 6 if it was not kept for
 * some that it was meant for.
 *
 * @param letter its number
 * @param delivered the receivers that it was delivered to at once
 * @param waiting the receivers that it waits for
 * @param refused those that do not get it
 * @param problem why they do not, and what to do; null if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailSent(@JsonPropertyDescription("Its number.") long letter,
		@JsonPropertyDescription("Who got it.") List<String> delivered,
		@JsonPropertyDescription("Who gets it later.") List<String> waiting,
		@JsonPropertyDescription("Who does not.") List<String> refused,
		@JsonPropertyDescription("Why.") @Nullable String problem) implements Verdict {

	MailSent {
		delivered = List.copyOf(delivered);
		waiting = List.copyOf(waiting);
		refused = List.copyOf(refused);
	}

	@Override
	public ExitCode exitCode() {
		return this.refused.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("Letter ").append(this.letter).append(" is kept");
		if (!this.delivered.isEmpty()) {
			text.append("; delivered to ").append(String.join(", ", this.delivered));
		}
		if (!this.waiting.isEmpty()) {
			text.append("; it waits for ").append(String.join(", ", this.waiting));
		}
		return text.append('.').append((this.problem != null) ? "\n" + this.problem : "").toString();
	}

}
