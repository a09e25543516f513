package io.github.tmuxorc.message;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends by processes of the packaged program that are killed or meet each other.
 */
@Timeout(600)
@ExtendWith(TmuxServerExtension.class)
class InterruptedSendersIT {

	private static final int ROUNDS = Integer.getInteger("orc.rounds", 25);

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private MessageTestAgents agents;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.server = server;
		this.agents = MessageTestAgents.on(server);
	}

	@Test
	void sendThatIsKilledAnywhereArrivesOnceWhenItIsRepeated() throws Exception {
		Agent agent = this.agents.start();
		Random random = new Random(7);
		List<String> texts = new ArrayList<>(List.of("say first"));
		long whole = timeOfSend(agent, texts.getFirst());
		for (int round = 0; round < ROUNDS; round++) {
			String text = "say message " + round + ((round % 3 == 0) ? "\nof\nseveral\nlines" : "");
			texts.add(text);
			Process killed = send(agent, "key " + round, text);
			killed.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS);
			killed.destroyForcibly().waitFor();
			assertThat(send(agent, "key " + round, text).waitFor()).as(text).isZero();
		}
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactlyElementsOf(texts);
	}

	@Test
	void pasteThatIsCutOffIsNeverSubmittedInPart() throws Exception {
		Agent agent = this.agents.start();
		Random random = new Random(11);
		String text = "say " + "0123456789 äöü ".repeat(5000).strip();
		List<String> texts = new ArrayList<>(List.of(text));
		long whole = timeOfSend(agent, text);
		for (int round = 0; round < ROUNDS / 5; round++) {
			texts.add("say " + round + text);
			Process killed = send(agent, "key " + round, texts.getLast());
			killed.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS);
			killed.destroyForcibly().waitFor();
			assertThat(send(agent, "key " + round, texts.getLast()).waitFor()).isZero();
		}
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactlyElementsOf(texts);
	}

	@Test
	void sendersInSeveralProcessesAreKeptApart() throws Exception {
		Agent agent = this.agents.start();
		List<String> all = new ArrayList<>();
		List<Thread> senders = IntStream.range(0, 4).mapToObj((sender) -> {
			List<String> texts = IntStream.range(0, 10)
				.mapToObj((number) -> "say " + sender + " " + number + "\nmore")
				.toList();
			all.addAll(texts);
			return Thread.ofPlatform().start(() -> texts.forEach((text) -> sendWhole(agent, text)));
		}).toList();
		for (Thread sender : senders) {
			sender.join();
		}
		this.agents.await(agent, AgentState.IDLE);
		assertThat(this.agents.prompts(agent)).containsExactlyInAnyOrderElementsOf(all);
	}

	// In milliseconds, on this machine as it is now.
	private long timeOfSend(Agent agent, String text) throws Exception {
		long begin = System.nanoTime();
		assertThat(send(agent, "first", text).waitFor()).isZero();
		return Duration.ofNanos(System.nanoTime() - begin).toMillis();
	}

	private void sendWhole(Agent agent, String text) {
		try {
			assertThat(send(agent, text, text).waitFor()).as(text).isZero();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Process send(Agent agent, String key, String text) throws IOException {
		String program = Path.of(Objects.requireNonNull(System.getProperty("orc.program.directory")), "bin", "tmux-orc")
			.toString();
		List<String> command = Stream
			.of(program, "--socket", this.server.socket().toString(), "agent", "send", agent.pane().id().value(),
					"--key", key, "--", text)
			.toList();
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(this.server.directory().resolve("errors-" + Thread.currentThread().threadId()).toFile());
		builder.environment().put("XDG_STATE_HOME", this.server.directory().resolve("state").toString());
		builder.environment().put("XDG_CONFIG_HOME", this.server.directory().resolve("config").toString());
		builder.environment().keySet().removeAll(List.of("TMUX", "TMUX_PANE", "TMUX_ORC_SOCKET"));
		return builder.start();
	}

}
