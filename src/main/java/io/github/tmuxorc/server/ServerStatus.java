package io.github.tmuxorc.server;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.setup.check.StartCheck;
import io.github.tmuxorc.setup.client.Registration;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.surface.Verdict;

/**
 * Which clients know the server, and whether what they know works.
 *
 * @param clients the clients
 */
record ServerStatus(List<Entry> clients) implements Verdict {

	@Override
	public ExitCode exitCode() {
		return this.clients.stream().allMatch((client) -> client.problem() == null) ? ExitCode.DONE : ExitCode.FAILED;
	}

	@Override
	public String toString() {
		return TextTable.of(List.of("CLIENT", "REGISTERED", "ANSWERS", "COMMAND"),
				this.clients.stream().map(Entry::row).toList()) + advice();
	}

	private String advice() {
		boolean none = this.clients.stream().noneMatch(Entry::registered);
		return (none) ? "\nNo client starts tmux-orc. Run 'setup' to register it." : "";
	}

	/**
	 * One client.
	 *
	 * @param client the client, as 'setup' names it
	 * @param file the file that holds its servers
	 * @param registered whether it starts us
	 * @param command what it starts, with the arguments
	 * @param version the version that answered
	 * @param problem why its file cannot be read, or why what it starts does not answer
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(String client, @Nullable String file, boolean registered, List<String> command,
			@Nullable String version, @Nullable String problem) {

		static Entry of(Registration registration, List<String> command, StartCheck.@Nullable Outcome start) {
			return new Entry(registration.client(), registration.file(), !command.isEmpty(), command,
					(start != null) ? start.version() : null,
					(start != null) ? start.problem() : registration.problem());
		}

		private List<String> row() {
			String answer = (this.version != null) ? "version " + this.version : "";
			return List.of(this.client, this.registered ? "yes" : "no", (this.problem != null) ? this.problem : answer,
					String.join(" ", this.command));
		}

	}

}
