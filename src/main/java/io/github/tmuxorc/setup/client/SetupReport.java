package io.github.tmuxorc.setup.client;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Verdict;

/**
 * What became of setting up everything.
 *
 * @param clients what became of each client
 * @param tmux whether tmux can be used
 */
record SetupReport(List<ClientReport> clients, TmuxCheck tmux) implements Verdict {

	SetupReport {
		clients = List.copyOf(clients);
	}

	@Override
	public ExitCode exitCode() {
		for (ClientReport client : this.clients) {
			if (client.problem() != null) {
				return client.problem().code();
			}
		}
		return (this.tmux.problem() != null) ? this.tmux.problem().code() : ExitCode.DONE;
	}

	@Override
	public String toString() {
		return Stream.concat(this.clients.stream(), Stream.of(this.tmux))
			.map(Object::toString)
			.collect(Collectors.joining("\n"));
	}

}
