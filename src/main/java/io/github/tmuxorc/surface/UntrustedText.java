package io.github.tmuxorc.surface;

import java.security.SecureRandom;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Text that programs wrote into a terminal, or that an agent said. A person gets it as it
 * is; for a client it is fenced, so that its model does not take it for instructions.
 *
 * @param text the text as it is
 */
public record UntrustedText(@JsonValue String text) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Make one of text that may be missing.
	 * @param text the text, or null
	 * @return the same as untrusted text; null if there is none
	 */
	public static @Nullable UntrustedText of(@Nullable String text) {
		return (text != null) ? new UntrustedText(text) : null;
	}

	/**
	 * A fence that what was written before cannot hold.
	 * @return the name of the fence
	 */
	public static String newFence() {
		return "untrusted-" + Integer.toHexString(RANDOM.nextInt() | Integer.MIN_VALUE);
	}

	/**
	 * Put the text between marks.
	 * @param fence the name of the fence, from {@link #newFence()}
	 * @return the marks and, on lines of its own between them, the text
	 */
	public String within(String fence) {
		return "<" + fence + ">\n" + this.text + "\n</" + fence + ">";
	}

	@Override
	public String toString() {
		return this.text;
	}

}
