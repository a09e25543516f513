package io.github.tmuxorc.setup.client;

import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.Problem;

/**
 * What became of setting up a client.
 *
 * @param client the client
 * @param outcome what became of it
 * @param file the client's file, if it is known
 * @param command the program that the client starts, if it starts ours
 * @param backup the copy of the file as it was, if the file was changed
 * @param diff the change, if this was a dry run and there is one
 * @param nextStep what the user has to do, if anything
 * @param problem what failed, if anything did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientReport(Client client, Outcome outcome, @Nullable String file, @Nullable String command,
		@Nullable String backup, @Nullable String diff, @Nullable String nextStep, @Nullable Problem problem) {

	static ClientReport notFound(Client client, String file) {
		return new ClientReport(client, Outcome.NOT_FOUND, file, null, null, null,
				"To set it up all the same, run 'setup " + client + "'.", null);
	}

	static ClientReport failed(Client client, Problem problem) {
		return new ClientReport(client, Outcome.FAILED, null, null, null, null, null, problem);
	}

	ClientReport withDiff(String diff) {
		return new ClientReport(this.client, this.outcome, this.file, this.command, this.backup, diff, this.nextStep,
				this.problem);
	}

	ClientReport written(@Nullable Path backup, String nextStep) {
		return new ClientReport(this.client, this.outcome, this.file, this.command,
				(backup != null) ? backup.toString() : null, this.diff, nextStep, this.problem);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.client.title()).append(": ").append(sentence());
		if (this.backup != null) {
			text.append("\n  The file as it was: ").append(this.backup);
		}
		if (this.nextStep != null) {
			text.append("\n  ").append(this.nextStep);
		}
		if (this.diff != null) {
			text.append('\n').append(this.diff);
		}
		return text.toString();
	}

	private String sentence() {
		return switch (this.outcome) {
			case ADDED -> "added to " + this.file + ".";
			case UPDATED -> "updated in " + this.file + "; it now starts " + this.command + ".";
			case REPLACED -> "replaced in " + this.file + "; it now starts " + this.command + ".";
			case UNCHANGED -> "already set up in " + this.file + "; nothing was changed.";
			case WOULD_ADD -> "would be added to " + this.file + "; nothing was changed.";
			case WOULD_UPDATE -> "would be updated in " + this.file + "; nothing was changed.";
			case WOULD_REPLACE -> "would be replaced in " + this.file + "; nothing was changed.";
			case NOT_FOUND -> "not found on this machine; nothing was changed.";
			case FAILED -> String.valueOf(this.problem);
		};
	}

}
