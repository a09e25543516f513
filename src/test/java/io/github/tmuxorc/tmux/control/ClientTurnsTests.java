package io.github.tmuxorc.tmux.control;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxCommand;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Control clients that come and go while others do.
 */
@ExtendWith(TmuxServerExtension.class)
class ClientTurnsTests {

	private static final int CLIENTS = 6;

	private static final int TIMES = 60;

	@Test
	void serverLivesOnWhenManyClientsComeAndGo(TmuxServer server) throws Exception {
		server.startSession("work");
		String pid = server.tmux("display-message", "-p", "#{pid}");
		try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
			List<Callable<Void>> clients = Stream.generate(() -> client(server)).limit(CLIENTS).toList();
			for (Future<Void> client : threads.invokeAll(clients)) {
				client.get();
			}
		}
		assertThat(server.tmux("display-message", "-p", "#{pid}")).isEqualTo(pid);
	}

	@Test
	void turnWhenItsFileCannotBeMadeIsHadAllTheSame(TmuxServer server) throws Exception {
		Path file = Files.createFile(server.directory().resolve("file"));
		ClientTurns turns = new ClientTurns(file.resolve("folder"));
		try (ClientTurns.Turn turn = turns.take()) {
			assertThat(turn.file()).isNull();
		}
		try (ClientTurns.Turn turn = new ClientTurns(server.directory()).take()) {
			assertThat(turn.file()).isNotNull();
		}
	}

	private static Callable<Void> client(TmuxServer server) {
		TmuxProgram program = new TmuxProgram(server.address(), System.getenv("PATH"), Duration.ofSeconds(20));
		return () -> {
			for (int time = 0; time < TIMES; time++) {
				try (ControlTransport transport = new ControlTransport(program,
						new ProcessTransport(new SystemProgramRunner(), program), InstantSource.system(),
						new ClientTurns(server.directory()), true)) {
					assertThat(transport.run(List.of(TmuxCommand.of("display-message", "-p", "here")), "").outputs())
						.containsExactly("here");
					assertThat(transport.pid()).isNotNull();
				}
			}
			return null;
		};
	}

}
