package io.github.tmuxorc.setup.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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
	 * Set up every client that is found. What fails for one is told of, and stops
	 * nothing.
	 * @param request what is asked for
	 * @return what became of each client that can be asked this
	 */
	List<ClientReport> setUpFound(SetupRequest request) {
		// Without a home no client is found, and that is one failure.
		Path _ = this.environment.home();
		return Stream.of(Client.values()).filter(request::fits).map((client) -> setUpIfFound(client, request)).toList();
	}

	private ClientReport setUpIfFound(Client client, SetupRequest request) {
		try {
			return client.isFound(this.environment) ? setUp(client, request)
					: ClientReport.notFound(client, request.file(client, this.environment).toString());
		}
		catch (TmuxOrcException ex) {
			return ClientReport.failed(client, Problem.of(ex));
		}
	}

	/**
	 * Set up a client.
	 * @param client the client
	 * @param request what is asked for
	 * @return what became of it
	 */
	ClientReport setUp(Client client, SetupRequest request) {
		Path path = request.file(client, this.environment);
		Change change = plan(client, ConfigFile.read(path), request);
		if (!change.isNeeded()) {
			return report(client, change, change.outcome());
		}
		if (request.dryRun()) {
			return report(client, change, change.outcome().inDryRun()).withDiff(change.preview());
		}
		return this.files.whole(() -> write(client, path, request));
	}

	private ClientReport write(Client client, Path path, SetupRequest request) {
		try (WriteLock _ = WriteLock.take(client.lock(path), PATIENCE)) {
			Change fresh = plan(client, ConfigFile.read(path), request);
			if (!fresh.isNeeded()) {
				return report(client, fresh, fresh.outcome());
			}
			Path backup = this.files.write(client.toString(), fresh.file(), fresh.result(client.form()));
			return report(client, fresh, fresh.outcome()).written(backup, request.nextStep(client));
		}
	}

	private Change plan(Client client, ConfigFile file, SetupRequest request) {
		Path program = this.program.path();
		ServersDocument document = client.form().read(file.path(), (file.text() != null) ? file.text() : "");
		ServerEntry entry = document.entry();
		ServerEntry wanted = ServerEntry.of(program.toString()).with(request.arguments());
		if (entry == null) {
			return new Change(file, document, Outcome.ADDED, wanted, document.add(wanted));
		}
		if (entry.isOurs()) {
			ServerEntry changed = (entry.starts(program) ? entry : entry.withCommand(program.toString()))
				.with(request.arguments());
			List<TextEdit> edits = document.change(changed);
			return new Change(file, document, edits.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED, changed, edits);
		}
		if (!request.force()) {
			String what = (entry.command() != null) ? " that starts " + entry.command() : "";
			throw new RefusedException(
					client.title() + " has another server called 'tmux-orc'" + what + ", in " + file.path() + ".",
					"Rename or remove it there, or replace it with --force.");
		}
		return new Change(file, document, Outcome.REPLACED, wanted, document.replace(wanted));
	}

	private static ClientReport report(Client client, Change change, Outcome outcome) {
		return new ClientReport(client, outcome, change.file().path().toString(), change.entry().command(), null, null,
				null, null);
	}

}
