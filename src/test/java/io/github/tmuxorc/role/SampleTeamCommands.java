package io.github.tmuxorc.role;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

import io.github.tmuxorc.surface.ShellOnly;

/**
 * Commands that may or may not be there.
 */
class SampleTeamCommands {

	@Command(name = "mail send", description = "Write a letter. It is kept.")
	void send(@Argument(index = 0) String to, @Option(longName = "as") @Nullable String as,
			@Arguments List<String> text) {
		throw new UnsupportedOperationException(to + as + text);
	}

	@ShellOnly("It is a sample.")
	@Command(name = "task add", description = "Put a task on the board.")
	void add(@Option(longName = "state") @Nullable State state,
			@Option(longName = "title", required = true) String title) {
		throw new UnsupportedOperationException(title + state);
	}

	/**
	 * A choice.
	 */
	public enum State {

		/** One. */
		OPEN,

		/** Another. */
		IN_WORK

	}

}
