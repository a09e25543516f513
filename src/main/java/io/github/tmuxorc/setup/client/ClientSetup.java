package io.github.tmuxorc.setup.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.Problem;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.ConfigFile;
import io.github.tmuxorc.setup.file.UserFiles;
import io.github.tmuxorc.setup.file.WriteLock;

/**
 * Registers our program with clients.
 */
final class ClientSetup {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final UserEnvironment environment;

	private final OurProgram program;

	private final UserFiles files;

	ClientSetup(UserEnvironment environment, OurProgram program, UserFiles files) {
		this.environment = environment;
		this.program = program;
		this.files = files;
	}

	/**
	 * Set up a client.
	 * @param client the client
	 * @param dryRun whether to tell what would change in the place of changing it
	 * @param force whether another server of our name may be replaced
	 * @return what became of it
	 */
	ClientReport setUp(Client client, boolean dryRun, boolean force) {
		Path path = client.file(this.environment);
		Change change = plan(client, ConfigFile.read(path), force);
		if (change.edit() == null) {
			return report(client, change, change.outcome());
		}
		if (dryRun) {
			return report(client, change, change.outcome().inDryRun()).withDiff(change.preview());
		}
		try (WriteLock _ = WriteLock.take(client.lock(path), PATIENCE)) {
			Change fresh = plan(client, ConfigFile.read(path), force);
			if (fresh.edit() == null) {
				return report(client, fresh, fresh.outcome());
			}
			Path backup = this.files.write(client.toString(), fresh.file(), fresh.result());
			return report(client, fresh, fresh.outcome()).written(backup, client.nextStep());
		}
	}

	/**
	 * Set up a client, and tell of a failure in the place of throwing it.
	 * @param client the client
	 * @param dryRun whether to tell what would change in the place of changing it
	 * @param force whether another server of our name may be replaced
	 * @return what became of it
	 */
	ClientReport setUpIfFound(Client client, boolean dryRun, boolean force) {
		try {
			return client.isFound(this.environment) ? setUp(client, dryRun, force)
					: ClientReport.notFound(client, client.file(this.environment).toString());
		}
		catch (TmuxOrcException ex) {
			return ClientReport.failed(client, Problem.of(ex));
		}
	}

	private Change plan(Client client, ConfigFile file, boolean force) {
		String program = this.program.path().toString();
		ServerEntry wanted = ServerEntry.of(program);
		String text = Objects.requireNonNullElse(file.text(), "");
		if (JsonText.isEmpty(text)) {
			return new Change(file, Outcome.ADDED, program, ServersDocument.fill(text, wanted, client.transport()));
		}
		ServersDocument document = ServersDocument.parse(file.path(), text);
		ServerEntry entry = document.entry();
		if (entry == null) {
			return new Change(file, Outcome.ADDED, program, document.add(wanted, client.transport()));
		}
		if (entry.isOurs() && entry.starts(this.program.path())) {
			return new Change(file, Outcome.UNCHANGED, Objects.requireNonNull(entry.command()), null);
		}
		if (entry.isOurs()) {
			return new Change(file, Outcome.UPDATED, program, document.changeCommand(program));
		}
		if (!force) {
			String what = (entry.command() != null) ? " that starts " + entry.command() : "";
			throw new RefusedException(
					client.title() + " has another server called 'tmux-orc'" + what + ", in " + file.path() + ".",
					"Rename or remove it there, or replace it with --force.");
		}
		return new Change(file, Outcome.REPLACED, program, document.replace(wanted, client.transport()));
	}

	private static ClientReport report(Client client, Change change, Outcome outcome) {
		return new ClientReport(client, outcome, change.file().path().toString(), change.command(), null, null, null,
				null);
	}

}
