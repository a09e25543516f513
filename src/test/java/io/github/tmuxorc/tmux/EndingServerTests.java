package io.github.tmuxorc.tmux;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that is told to end, and takes its time: it waits for a client that is stopped
 * and goes on once tmux was called a few times.
 */
@ExtendWith(TmuxServerExtension.class)
@Timeout(60)
class EndingServerTests {

	private static final int CALLS = 4;

	private final ProgramRunner runner = new SystemProgramRunner();

	private TmuxServer server;

	private Process attached;

	private int calls;

	private int callsUntilItEnds = CALLS;

	@BeforeEach
	void setUp(TmuxServer server) throws Exception {
		this.server = server;
		server.startSession("work");
		this.attached = new ProcessBuilder("tmux", "-S", server.socket().toString(), "-C", "attach-session")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		Awaitility.await().until(() -> !server.tmux("list-clients").isEmpty());
		signal("STOP");
		server.tmux("kill-server");
	}

	@AfterEach
	void end() {
		this.attached.destroyForcibly().onExit().join();
	}

	@Test
	void socketIsToldOnceItHasEnded() {
		assertThat(client(Duration.ofSeconds(20)).socket()).isEqualTo(this.server.socket());
		assertThat(this.calls).isGreaterThanOrEqualTo(CALLS);
	}

	@Test
	void newSessionStartsAnotherOnceItHasEnded() {
		TmuxClient client = client(Duration.ofSeconds(20));
		assertThat(client.newSession(new NewSession(SessionName.parse("more"), "/")).name()).isEqualTo("more");
		assertThat(client.sessions()).extracting(TmuxSession::name).containsExactly("more");
	}

	@Test
	void sessionsAreNoneOnceItHasEnded() {
		assertThat(client(Duration.ofSeconds(20)).sessions()).isEmpty();
		assertThat(this.calls).isGreaterThanOrEqualTo(CALLS);
	}

	@Test
	void whatMustNotHappenTwiceIsNotRepeated() {
		TmuxClient client = client(Duration.ofSeconds(20));
		client.killServer();
		assertThat(this.calls).isOne();
	}

	@Test
	void serverThatDoesNotGetDoneIsGivenUpAfterAFewCalls() {
		this.callsUntilItEnds = Integer.MAX_VALUE;
		assertThatExceptionOfType(TmuxException.class).isThrownBy(client(Duration.ofSeconds(4))::socket)
			.withMessage("The tmux server is ending, and does not get done. "
					+ "End the programs that are attached to it, then try again.");
		assertThat(this.calls).isLessThan(40);
	}

	private TmuxClient client(Duration limit) {
		return this.server.client((program) -> new ProcessTransport(this::run, program), limit);
	}

	private ProgramResult run(ProgramCall call) {
		if (++this.calls == this.callsUntilItEnds) {
			signal("CONT");
		}
		return this.runner.run(call);
	}

	private void signal(String name) {
		this.runner.run(ProgramCall.of(List.of("kill", "-" + name, String.valueOf(this.attached.pid())),
				Duration.ofSeconds(5)));
	}

}
