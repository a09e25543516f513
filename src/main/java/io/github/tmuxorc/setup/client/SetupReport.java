package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Verdict;

/**
 * What became of setting up clients.
 *
 * @param clients what became of each client
 * @param tmux whether tmux can be used; null if only a client was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SetupReport(List<ClientReport> clients, @Nullable TmuxCheck tmux) implements Verdict {

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
		return (this.tmux != null && this.tmux.problem() != null) ? this.tmux.problem().code() : ExitCode.DONE;
	}

	@Override
	public String toString() {
		List<String> lines = new ArrayList<>();
		this.clients.stream()
			.filter((client) -> client.outcome() != Outcome.NOT_FOUND)
			.forEach((client) -> lines.add(client.toString()));
		List<ClientReport> others = this.clients.stream()
			.filter((client) -> client.outcome() == Outcome.NOT_FOUND)
			.toList();
		if (!others.isEmpty()) {
			lines.add("Not found on this machine: "
					+ others.stream().map((client) -> client.client().title()).collect(Collectors.joining(", "))
					+ ".\n  To set one up all the same, name it, as in 'setup " + others.getFirst().client() + "'.");
		}
		if (this.tmux != null) {
			lines.add(this.tmux.toString());
		}
		return String.join("\n", lines);
	}

}
