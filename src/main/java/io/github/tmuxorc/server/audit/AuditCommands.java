package io.github.tmuxorc.server.audit;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * The command that reads the log of calls.
 */
@Component
class AuditCommands {

	private static final int TAIL = 20;

	private final Path state;

	AuditCommands(Environment environment) {
		this.state = Path.of(environment.getRequiredProperty("orc.state-directory"));
	}

	@Command(name = "server log",
			description = "Show the last calls that MCP clients made: who called which tool, how it ended, and how long it took. "
					+ "Of texts the log has the length and a part of the hash.")
	@ShellOnly("It is for the user, who wants to know what agents did; an agent has no need of others' calls.")
	CallList log(
			@Option(longName = "tail", description = "How many calls at most; by default 20.") @Nullable Integer tail,
			@Option(longName = "tool",
					description = "Only calls of this tool, such as agent_send.") @Nullable String tool,
			@Option(longName = "failed",
					description = "Only calls that failed, were refused or cancelled.") @Nullable Boolean failed) {
		int most = (tail != null) ? tail : TAIL;
		if (most < 1) {
			throw new UsageException("The number " + most + " of calls is out of range.", "Give a number from 1.");
		}
		CallFiles files = CallLog.files(this.state);
		try {
			return CallList.read(files, most, (call) -> (tool == null || tool.equals(call.tool()))
					&& (!Boolean.TRUE.equals(failed) || !call.isDone()));
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The log in " + files.folder() + " cannot be read.",
					"Check the permissions of the folder and its files.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

}
