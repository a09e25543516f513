package io.github.tmuxorc.demo;

import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * Waits.
 *
 * @param seconds for how long
 */
record WaitTask(BigDecimal seconds) implements Task {

	@Override
	public String command() {
		return "sleep " + this.seconds.toPlainString();
	}

	@Override
	public long millis() {
		return this.seconds.movePointRight(3).longValue();
	}

	@Override
	public String run(Path folder) {
		boolean one = this.seconds.compareTo(BigDecimal.ONE) == 0;
		return "Waited " + this.seconds.toPlainString() + (one ? " second." : " seconds.");
	}

}
