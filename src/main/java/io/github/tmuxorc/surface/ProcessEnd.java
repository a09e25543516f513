package io.github.tmuxorc.surface;

/**
 * The end of the process: its own, or the one that a signal began.
 */
public final class ProcessEnd {

	private ProcessEnd() {
	}

	/**
	 * Whether a signal has begun to end the process. It closes what is still being used,
	 * so nothing that fails then is a failure.
	 * @return whether the process is ending
	 */
	static boolean hasBegun() {
		Thread probe = Thread.ofPlatform().unstarted(() -> {
		});
		try {
			Runtime.getRuntime().addShutdownHook(probe);
			Runtime.getRuntime().removeShutdownHook(probe);
			return false;
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	/**
	 * End the process, unless a signal does: then its status stands.
	 * @param status the status to end with
	 */
	public static void with(int status) {
		if (hasBegun()) {
			System.exit(status); // waits for the end that has begun
		}
		// Everything is closed by now. An orderly exit would first look through all
		// libraries for a logger that wants to know of it.
		Runtime.getRuntime().halt(status);
	}

}
