package io.github.tmuxorc.agent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an agent can be waited for to be: in one of its states, or in another than before.
 */
public enum AwaitedState {

	/**
	 * Started, and not ready yet.
	 */
	STARTING(AgentState.STARTING),

	/**
	 * Ready for work.
	 */
	IDLE(AgentState.IDLE),

	/**
	 * Working.
	 */
	BUSY(AgentState.BUSY),

	/**
	 * A dialog is open.
	 */
	WAITING(AgentState.WAITING),

	/**
	 * Unsent text is in the composer.
	 */
	DRAFT(AgentState.DRAFT),

	/**
	 * A usage limit was met.
	 */
	LIMITED(AgentState.LIMITED),

	/**
	 * Somebody must sign in.
	 */
	SIGNED_OUT(AgentState.SIGNED_OUT),

	/**
	 * The last turn failed.
	 */
	FAILED(AgentState.FAILED),

	/**
	 * The process has ended.
	 */
	EXITED(AgentState.EXITED),

	/**
	 * The evidence fits no state.
	 */
	UNKNOWN(AgentState.UNKNOWN),

	/**
	 * Another state than when the wait began.
	 */
	ANY_CHANGE(null);

	private final @Nullable AgentState state;

	AwaitedState(@Nullable AgentState state) {
		this.state = state;
	}

	/**
	 * The state that is waited for.
	 * @return the state, or null if any other will do
	 */
	@Nullable AgentState state() {
		return this.state;
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
