package io.github.tmuxorc.host;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.github.tmuxorc.failure.TmuxException;

/**
 * Another machine cannot be reached, or does not answer. Nothing is known of what runs
 * there, and nothing is forgotten.
 */
public final class HostAwayException extends TmuxException {

	private HostAwayException(String host, String problem, String remedy) {
		super("The host '" + host + "' is away: " + problem + ".", remedy);
	}

	static HostAwayException noProgram(String host, String program) {
		return new HostAwayException(host, "the program '" + program + "' is not installed here",
				"Install it, or correct the host in application.yaml.");
	}

	static HostAwayException silent(String host, String what, Duration limit) {
		return new HostAwayException(host, "it did not answer '" + what + "' within " + limit.toMillis() + " ms",
				"Look whether it is on and its tmux does not hang, then try again.");
	}

	static HostAwayException broken(String host, String what) {
		return new HostAwayException(host, "the connection ended before '" + what + "' was answered",
				"Look whether it was carried out before you repeat it.");
	}

	/**
	 * The machine was not reached.
	 * @param host the machine
	 * @param error what our side of the connection printed
	 * @return the failure
	 */
	static HostAwayException notReached(Host host, String error) {
		String said = error.strip().lines().reduce((first, last) -> last).orElse("nothing was said").strip();
		String problem = (host.ssh() ? "ssh" : host.prefix().getFirst()) + " says: " + said.replaceFirst("\\.$", "");
		return new HostAwayException(host.name(), problem,
				host.ssh() ? remedy(host, error.toLowerCase(Locale.ROOT)) : tryByHand(host));
	}

	private static String remedy(Host host, String error) {
		if (error.contains("could not resolve hostname")) {
			return "Correct its name under orc.hosts in application.yaml, or in ssh's own configuration.";
		}
		if (error.contains("connection refused")) {
			return "Look whether its ssh server runs, and on which port.";
		}
		if (error.contains("host key verification failed")) {
			return "Connect to it once by hand, and look at its key.";
		}
		if (error.contains("permission denied")) {
			return "See that ssh gets in without a password, such as by a key in its agent.";
		}
		if (List.of("timed out", "no route to host", "unreachable").stream().anyMatch(error::contains)) {
			return "Look whether it is on and can be reached from here, then try again.";
		}
		if (error.contains("unknown port")) {
			return "Connect by hand to the machines on the way to it: ssh got no further than them.";
		}
		if (error.contains("connection closed by") || error.contains("connection reset by")) {
			return "Try again: its ssh server turns some away while many connect at once.";
		}
		return tryByHand(host);
	}

	private static String tryByHand(Host host) {
		return "Run '" + String.join(" ", host.prefix()) + " true' by hand to see why.";
	}

}
