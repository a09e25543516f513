package io.github.tmuxorc.tmux;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
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

	private static final Pattern ENDING = Pattern.compile("server exited unexpectedly|lost server");

	private static final Pattern MISSED_SOCKET = Pattern.compile(
			"(?:no server running on|error connecting to) (.+?)(?: \\((?:No such file or directory|Connection refused)\\))?");

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

	/**
	 * Whether the commands failed because the server is just ending. It takes none any
	 * more, and another cannot start in its place yet.
	 * @return whether it is ending
	 */
	boolean isEnding() {
		return this.error != null && ENDING.matcher(this.error).matches();
	}

	/**
	 * The socket on which no server was found.
	 * @return its path; null if there was one, or tmux does not name it
	 */
	@Nullable Path missedSocket() {
		Matcher missed = MISSED_SOCKET.matcher((noServer()) ? String.valueOf(this.error) : "");
		return missed.matches() ? Path.of(missed.group(1)) : null;
	}

}
