package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What tmux answered to a list of commands. The first that fails ends the list.
 *
 * @param outputs what each command that succeeded printed, without the last newline
 * @param error what tmux said about the command that failed; null if none did
 */
public record TmuxReply(List<String> outputs, @Nullable String error) {

	private static final Pattern NO_SERVER = Pattern.compile(
			"no server running on .*" + "|error connecting to .* \\((No such file or directory|Connection refused)\\)"
					+ "|server exited unexpectedly|lost server|no sessions|no current (target|session)");

	public TmuxReply {
		outputs = List.copyOf(outputs);
	}

	/**
	 * Whether the commands failed because no server is running.
	 * @return whether none is running
	 */
	public boolean noServer() {
		return this.error != null && NO_SERVER.matcher(this.error).matches();
	}

}
