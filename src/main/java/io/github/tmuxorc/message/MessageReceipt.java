package io.github.tmuxorc.message;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of a message.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param outcome whether the agent took it up at once or put it in its own queue
 * @param proof what proves it: {@code event}, the agent's own report of the same text, or
 * {@code screen}
 * @param characters how many characters were sent
 */
public record MessageReceipt(@JsonPropertyDescription("Its name.") String agent,
		@JsonPropertyDescription("Its pane.") String pane,
		@JsonPropertyDescription("Submitted or queued.") Outcome outcome,
		@JsonPropertyDescription("What proves it.") Proof proof,
		@JsonPropertyDescription("How many were sent.") int characters) {

	@Override
	public String toString() {
		return this.characters + " characters to " + this.agent + ": " + this.outcome + " (proof: " + this.proof + ")";
	}

	/**
	 * What the agent did with the message.
	 */
	public enum Outcome {

		/**
		 * The agent began to work on it.
		 */
		SUBMITTED,

		/**
		 * The agent was busy and will begin when it is done.
		 */
		QUEUED;

		@Override
		@JsonValue
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * How the outcome is known.
	 */
	public enum Proof {

		/**
		 * The agent reported the same text.
		 */
		EVENT,

		/**
		 * The text left the composer.
		 */
		SCREEN;

		@Override
		@JsonValue
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
