package io.github.tmuxorc.quickstart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class ErrandTests {

	@Test
	void runWhenProgramIsUnknownIsAUsageErrorAndNoAnswer(TmuxServer server) {
		Errand errand = new Errand(TestFleet.on(server), (message) -> {
		}, "a", "clod", server.directory(), "say hello");
		assertThatExceptionOfType(UsageException.class).isThrownBy(errand::run)
			.withMessageStartingWith("No agent program is called 'clod'.");
	}

}
