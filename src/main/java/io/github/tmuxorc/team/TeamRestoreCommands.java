package io.github.tmuxorc.team;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Inputs;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * Commands that keep teams and bring them back.
 */
@Component
class TeamRestoreCommands {

	private final Teams teams;

	private final TeamSaver saver;

	private final TeamRestorer restorer;

	TeamRestoreCommands(Teams teams, TeamSaver saver, TeamRestorer restorer) {
		this.teams = teams;
		this.saver = saver;
		this.restorer = restorer;
	}

	@Command(name = "team save", description = "Write a plan by which 'team deploy' can start a team as it is.")
	@ShellOnly("It may write a file of the person's.")
	TeamSaved save(@Argument(index = 0, description = "Its session; by default the only one.") @Nullable String session,
			@Option(longName = "to",
					description = "File to write, which must be new; by default the plan is printed.") @Nullable String to) {
		String team = this.teams.one(session);
		String plan = this.saver.plan(team);
		return new TeamSaved(team, (to != null) ? write(Path.of(to).toAbsolutePath().normalize(), plan) : null, plan);
	}

	private static String write(Path file, String plan) {
		try {
			return Files.writeString(file, plan, StandardOpenOption.CREATE_NEW).toString();
		}
		catch (FileAlreadyExistsException ex) {
			RefusedException failure = new RefusedException(
					"There is a file " + file + " already; nothing was written.", "Give a new one.");
			failure.addSuppressed(ex);
			throw failure;
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The file " + file + " cannot be written.",
					"Give a new file in a folder that exists.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	@Command(name = "team restore",
			description = "Start agents that are gone again, as after a restart of tmux or the machine: in their sessions, windows "
					+ "and folders, with their conversations where their programs can. Exit code 1 if one failed, 5 if one is late, 6 if a dialog or a draft is in the way.")
	@ShellOnly("It is for the person who restarted the machine.")
	TeamRestored restore(
			@Argument(index = 0, description = "Its session; by default the only one.") @Nullable String session,
			@Option(longName = "all", description = "Bring back all teams.") @Nullable Boolean all,
			@Option(longName = "timeout",
					description = "Seconds until each is ready; by default 50.") @Nullable Integer timeout) {
		List<String> sessions = this.teams.choose(session, Boolean.TRUE.equals(all), this.restorer.incomplete());
		return this.restorer.restore(sessions, Inputs.limit(timeout));
	}

}
