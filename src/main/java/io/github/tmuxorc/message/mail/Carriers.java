package io.github.tmuxorc.message.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Names those who deliver, so that others can tell whether one is still there.
 */
final class Carriers {

	private static final String HOST = host();

	private Carriers() {
	}

	/**
	 * A name for one delivery by this process.
	 * @return the machine, the process, its start, and what no other delivery has
	 */
	static String newName() {
		ProcessHandle process = ProcessHandle.current();
		return String.join(" ", HOST, Long.toString(process.pid()), Long.toString(start(process)),
				UUID.randomUUID().toString());
	}

	/**
	 * Whether the process of a carrier is known to have ended.
	 * @param name the name of the carrier
	 * @return whether it is; false on another machine, where nobody can tell
	 */
	static boolean isDead(String name) {
		String[] words = name.split(" ", -1);
		if (words.length != 4 || !words[0].equals(HOST)) {
			return false;
		}
		ProcessHandle process = ProcessHandle.of(Long.parseLong(words[1])).orElse(null);
		return process == null || !process.isAlive() || start(process) != Long.parseLong(words[2]);
	}

	private static long start(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

	private static String host() {
		@Nullable String name = System.getenv("HOSTNAME");
		try {
			return Objects.requireNonNullElse(name, InetAddress.getLocalHost().getHostName()).replace(' ', '_');
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
