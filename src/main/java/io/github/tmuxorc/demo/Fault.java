package io.github.tmuxorc.demo;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What can be made to go wrong, as it does with real agents.
 */
enum Fault {

	/**
	 * The first Enter that would submit is lost.
	 */
	SWALLOW_FIRST_ENTER("the first Enter that would submit is lost", false),

	/**
	 * The program does nothing for a while before it submits.
	 */
	SLOW_ENTER("nothing is read or drawn for this many milliseconds after an Enter that submits", true),

	/**
	 * Pasted bytes are read slowly.
	 */
	SLOW_PASTE("pastes are read 64 bytes at a time, with this many milliseconds between", true),

	/**
	 * Every task asks for permission.
	 */
	ASK_PERMISSION("every task asks for permission first", false),

	/**
	 * Every task ends at the usage limit.
	 */
	USAGE_LIMIT("every task ends at the usage limit", false),

	/**
	 * The first task ends the program.
	 */
	CRASH("the first task ends the program with status 70", false),

	/**
	 * The program ends before it is ready.
	 */
	CRASH_ON_START("the program ends with status 70 before it is ready", false),

	/**
	 * Nothing that is typed is read.
	 */
	IGNORE_INPUT("nothing that is typed is ever read", false),

	/**
	 * A cancelled message comes back as a draft.
	 */
	DRAFT_AFTER_ESC("Escape puts the cancelled message back into the composer", false),

	/**
	 * The program takes a while to be ready.
	 */
	SLOW_START("the program is ready this many milliseconds later", true),

	/**
	 * No event is reported.
	 */
	NO_HOOKS("no event is reported to the hook", false),

	/**
	 * The working folder's trust is asked for first.
	 */
	TRUST_DIALOG("asks first whether the working folder is trusted", false);

	private final String description;

	private final boolean timed;

	Fault(String description, boolean timed) {
		this.description = description;
		this.timed = timed;
	}

	static @Nullable Fault named(String name) {
		for (Fault fault : values()) {
			if (fault.toString().equals(name)) {
				return fault;
			}
		}
		return null;
	}

	String description() {
		return this.description;
	}

	/**
	 * Whether it takes a number of milliseconds.
	 * @return whether a value is required
	 */
	boolean isTimed() {
		return this.timed;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
