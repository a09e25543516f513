package io.github.tmuxorc.agent;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the terminal of a program is read.
 *
 * @param composer how its composer is found; null if that is not known, and then it is
 * never known to be idle
 * @param signs what to look for
 */
record ScreenRules(@Nullable ComposerRule composer, List<ScreenRule> signs) {

	/** Nothing is known. */
	static final ScreenRules NONE = new ScreenRules(null, List.of());

	ScreenRules {
		signs = List.copyOf(signs);
	}

}
