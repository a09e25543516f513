package io.github.tmuxorc.surface;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text that programs wrote into a terminal, or that an agent said. A person gets it as it
 * is; for a client it is fenced, so that its model does not take it for instructions.
 *
 * @param text the text as it is
 */
public record UntrustedText(@JsonValue String text) {

	@Override
	public String toString() {
		return this.text;
	}

}
