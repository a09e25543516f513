package io.github.tmuxorc.tmux;

import java.util.function.BooleanSupplier;

import io.github.tmuxorc.failure.NotFoundException;

/**
 * Ends something of tmux for certain. The connection to tmux ends with the session that
 * it looks at, and what was sent meanwhile gets no answer, whether it was carried out or
 * not. Ids are not used again as long as a server lives, so nothing else can be met by a
 * second attempt.
 */
final class RepeatedKill {

	private static final int ATTEMPTS = 5;

	private RepeatedKill() {
	}

	/**
	 * Kill.
	 * @param kill the attempt
	 * @param there whether it is still there
	 * @throws NotFoundException if it was not there at first
	 * @throws TmuxConnectionLostException if it is still there after many attempts
	 */
	static void run(Runnable kill, BooleanSupplier there) {
		boolean again = false;
		for (int left = ATTEMPTS; left > 0; left--) {
			try {
				kill.run();
				return;
			}
			catch (NotFoundException ex) {
				if (again) {
					return;
				}
				throw ex;
			}
			catch (TmuxConnectionLostException ex) {
				if (!there.getAsBoolean()) {
					return;
				}
				if (left == 1) {
					throw ex;
				}
				again = true;
			}
		}
	}

}
