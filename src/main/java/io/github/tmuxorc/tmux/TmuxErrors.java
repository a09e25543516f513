package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * What tmux's own messages mean.
 */
final class TmuxErrors {

	private static final Pattern DENIED = Pattern
		.compile("error (connecting to|creating) .* \\(.*(denied|not permitted)\\)|directory .* has unsafe permissions"
				+ "|couldn't create directory .*|access not allowed");

	private static final Pattern UNREACHABLE = Pattern.compile("error (connecting to|creating) .*");

	private static final Pattern NOT_FOUND = Pattern.compile("(can't find|no such) (session|window|pane).*");

	private static final Pattern OLD = Pattern.compile("unknown (option|command|flag|variable).*|usage: .*"
			+ "|(invalid|unknown) option.*|ambiguous .*|(?s).*: (illegal|invalid|unknown) option.*|invalid flag.*");

	private final Supplier<TmuxVersion> version;

	/**
	 * Create the interpreter of errors.
	 * @param version finds the version of tmux, and fails if it is too old
	 */
	TmuxErrors(Supplier<TmuxVersion> version) {
		this.version = version;
	}

	TmuxVersion version() {
		return this.version.get();
	}

	static boolean duplicateSession(@Nullable String error) {
		return error != null && error.startsWith("duplicate session: ");
	}

	static boolean noSpace(@Nullable String error) {
		return error != null && (error.startsWith("no space for ") || error.startsWith("create pane failed"));
	}

	/**
	 * The outputs of commands that all succeeded.
	 * @param reply the answer
	 * @param notFound the failure if the target, or the whole server, does not exist
	 * @return the outputs
	 */
	List<String> outputs(TmuxReply reply, @Nullable Supplier<TmuxOrcException> notFound) {
		String error = reply.error();
		if (error == null) {
			return reply.outputs();
		}
		if (notFound != null && (reply.noServer() || NOT_FOUND.matcher(error).matches())) {
			throw notFound.get();
		}
		if (reply.isEnding()) {
			throw new TmuxException("The tmux server is ending, and does not get done.",
					"End the programs that are attached to it, then try again.");
		}
		if (reply.noServer()) {
			throw new TmuxException("No tmux server is running.", "Start a session with 'session new NAME'.");
		}
		if (DENIED.matcher(error).matches()) {
			throw new TmuxDeniedException(error);
		}
		if (UNREACHABLE.matcher(error).matches()) {
			throw new TmuxException("tmux cannot use its socket: " + error + ".",
					"Name another one with --socket, or make its folder.");
		}
		if (OLD.matcher(error).lookingAt()) {
			version();
		}
		throw new FailedException("tmux refused the command: " + error.lines().findFirst().orElse("") + ".",
				"Check what was named in it, and the settings of tmux.");
	}

}
