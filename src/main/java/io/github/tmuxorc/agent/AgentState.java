package io.github.tmuxorc.agent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an agent is doing.
 */
public enum AgentState {

	/**
	 * Started, and not ready yet.
	 */
	STARTING,

	/**
	 * Ready for work, its composer empty.
	 */
	IDLE,

	/**
	 * Working.
	 */
	BUSY,

	/**
	 * A dialog is open and waits for an answer.
	 */
	WAITING,

	/**
	 * Ready, with text in the composer that nobody submitted.
	 */
	DRAFT,

	/**
	 * A usage limit keeps it from working.
	 */
	LIMITED,

	/**
	 * Somebody must sign in before it works.
	 */
	SIGNED_OUT,

	/**
	 * Its last turn ended with an error.
	 */
	FAILED,

	/**
	 * Its process has ended.
	 */
	EXITED,

	/**
	 * The evidence fits no state.
	 */
	UNKNOWN;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
