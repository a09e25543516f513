package io.github.tmuxorc.setup.client;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.setup.UserEnvironment;

/**
 * What is asked for when clients are set up.
 *
 * @param project the folder of the project, or {@code null} for all projects of the user
 * @param arguments what the clients are to start the server with
 * @param dryRun whether to tell what would change in the place of changing it
 * @param force whether another server of our name may be replaced
 */
record SetupRequest(@Nullable Path project, ServerArguments arguments, boolean dryRun, boolean force) {

	/**
	 * The folder of the project that the options name.
	 * @param scope the scope, or {@code null} if it was not given
	 * @param project the folder, or {@code null} if it was not given
	 * @return the folder, or {@code null} if the server is for all projects
	 * @throws UsageException if the options contradict each other or it is no folder
	 */
	static @Nullable Path project(@Nullable Scope scope, @Nullable String project) {
		if (project != null && scope == Scope.USER) {
			throw new UsageException("--project does not go with --scope user.",
					"Leave one of them out, or give --scope project.");
		}
		if (project == null && scope != Scope.PROJECT) {
			return null;
		}
		Path folder = Path.of((project != null) ? project : "").toAbsolutePath().normalize();
		if (!Files.isDirectory(folder)) {
			throw new UsageException(folder + " is not a folder.", "Give the folder of a project with --project.");
		}
		return folder;
	}

	SetupRequest inDryRun() {
		return new SetupRequest(this.project, this.arguments, true, this.force);
	}

	/**
	 * Whether a client can be asked this.
	 * @param client the client
	 * @return whether it has a file for it
	 */
	boolean fits(Client client) {
		return this.project == null || client.projectFile() != null;
	}

	/**
	 * The file that is meant.
	 * @param client the client
	 * @param environment where the user's files are
	 * @return the file of the project, or that of the user
	 * @throws UsageException if the client keeps no servers in projects
	 */
	Path file(Client client, UserEnvironment environment) {
		if (this.project == null) {
			return client.file(environment);
		}
		if (client.projectFile() == null) {
			throw new UsageException(client.title() + " has no servers for one project only.",
					"Leave out --scope and --project to set it up for all of them.");
		}
		return this.project.resolve(client.projectFile());
	}

	/**
	 * What the user has to do before the client knows its new server.
	 * @param client the client
	 * @return one sentence
	 */
	String nextStep(Client client) {
		if (this.project != null) {
			return "Start " + client.title() + " in " + this.project + "; it may ask whether to trust the server.";
		}
		return switch (client) {
			case CLAUDE_CODE -> "Start a new Claude Code session; '/mcp' shows the server there.";
			case CODEX, GEMINI -> "Start " + client.title() + " anew; '/mcp' shows the server there.";
			default -> "Restart " + client.title() + ".";
		};
	}

}
