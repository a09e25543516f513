package io.github.tmuxorc.tmux;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What tmux answered to a list of commands. The first that fails ends the list.
 *
 * @param outputs what each command that succeeded printed, without the last newline
 * @param error what tmux said about the command that failed; null if none did
 */
public record TmuxReply(List<String> outputs, @Nullable String error) {

	public TmuxReply {
		outputs = List.copyOf(outputs);
	}

}
