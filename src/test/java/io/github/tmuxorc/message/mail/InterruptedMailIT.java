package io.github.tmuxorc.message.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentFolder;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Letters that are sent and delivered by processes of the packaged program, while those
 * and the tmux server are killed.
 */
@Timeout(900)
@ExtendWith(TmuxServerExtension.class)
class InterruptedMailIT {

	private static final int ROUNDS = Integer.getInteger("orc.rounds", 30);

	private static final long SEED = Long.getLong("orc.seed", 7);

	private static final List<String> AGENTS = List.of("a", "b");

	private final Random random = new Random(SEED);

	private final List<Process> carriers = new ArrayList<>();

	private final List<String> accepted = new ArrayList<>();

	/** How long the last whole send took, in milliseconds. */
	private int whole;

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private Path state;

	@SuppressWarnings("NullAway.Init")
	private Letters letters;

	@BeforeEach
	void open(TmuxServer server) {
		this.server = server;
		this.state = server.directory().resolve("state").resolve("tmux-orc");
		this.letters = TestLetters.in(this.state);
	}

	@AfterEach
	void endCarriers() {
		this.carriers.forEach(Process::destroyForcibly);
	}

	@Test
	void letterArrivesOnceOrIsCalledUnprovenWhateverIsKilled() throws Exception {
		startAgents();
		this.carriers.add(start("server", "start"));
		this.carriers.add(start("server", "start"));
		for (int round = 0; round < ROUNDS; round++) {
			send(round);
			if (this.random.nextInt(3) == 0) {
				replaceCarrier();
			}
			if (round % 15 == 14) {
				killTmux();
				assertThat(start("team", "restore", "work").waitFor()).as(this::printed).isZero();
			}
		}
		endCarriers();
		assertThat(start("mail", "deliver", "--wait", "120").waitFor()).isZero();
		check();
	}

	private void send(int round) throws IOException, InterruptedException {
		String text = "say letter " + round + " ends";
		Process sender = start("mail", "send", "work:" + AGENTS.get(this.random.nextInt(AGENTS.size())), text);
		long begin = System.nanoTime();
		// The first one shows how long it takes here and now.
		if (this.random.nextInt(5) < 2 && round > 0) {
			kill(sender, text);
		}
		else if (sender.waitFor() == 0) {
			this.whole = (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
			this.accepted.add(text);
		}
	}

	// Half of them once the letter is kept, so that it is carried by one that is killed.
	private void kill(Process sender, String text) throws InterruptedException {
		if (this.random.nextBoolean()) {
			await().until(() -> isKept(text) || !sender.isAlive());
		}
		sender.waitFor(this.random.nextInt(this.whole), TimeUnit.MILLISECONDS);
		sender.destroyForcibly().waitFor();
	}

	private boolean isKept(String text) {
		return this.letters.sent("person").stream().anyMatch((letter) -> letter.text().equals(text));
	}

	private void replaceCarrier() throws IOException, InterruptedException {
		this.carriers.remove(this.random.nextInt(this.carriers.size())).destroyForcibly().waitFor();
		this.carriers.add(start("server", "start"));
	}

	private void killTmux() {
		ProcessHandle tmux = ProcessHandle
			.of(Long.parseLong(this.server.tmux("display-message", "-p", "#{pid}").strip()))
			.orElseThrow();
		tmux.destroyForcibly();
		tmux.onExit().join();
	}

	private void startAgents() throws IOException, InterruptedException {
		for (String agent : AGENTS) {
			assertThat(start("spawn", agent, "work", "--agent", "demo").waitFor()).isZero();
		}
	}

	private void check() throws IOException {
		List<String> prompts = prompts();
		List<Letter> sent = this.letters.sent("person");
		assertThat(sent).extracting(Letter::text).containsAll(this.accepted);
		assertThat(sent).as("letters of senders that were killed, too").hasSizeGreaterThan(this.accepted.size());
		Map<Receipt.State, Integer> states = new EnumMap<>(Receipt.State.class);
		for (Letter letter : sent) {
			Receipt.State became = this.letters.receipts(letter.id()).getFirst().state();
			states.merge(became, 1, Integer::sum);
			long arrived = prompts.stream().filter((prompt) -> prompt.contains("> " + letter.text() + "\n")).count();
			switch (became) {
				case DELIVERED -> assertThat(arrived).as(letter + " was delivered").isEqualTo(1);
				case UNPROVEN -> assertThat(arrived).as(letter + " is unproven").isLessThanOrEqualTo(1);
				default -> throw new AssertionError(letter + " is " + became);
			}
		}
		String tally = sent.size() + " letters, " + this.accepted.size() + " of senders that lived; in "
				+ prompts.size() + " prompts: " + states;
		Files.writeString(Path.of("target", "mail-tally.txt"), tally);
		assertThat(states.getOrDefault(Receipt.State.DELIVERED, 0)).as(tally).isGreaterThan(ROUNDS / 2);
	}

	private List<String> prompts() throws IOException {
		AgentFleet fleet = TestFleet.on(this.server);
		try (Stream<Path> folders = Files.list(this.state.resolve("agents"))) {
			return folders.filter(Files::isDirectory)
				.flatMap((folder) -> fleet.events().since(new AgentFolder(folder), 0).stream())
				.filter((event) -> event.path("hook_event_name").asString("").equals("UserPromptSubmit"))
				.map((event) -> event.path("prompt"))
				.map(JsonNode::stringValue)
				.toList();
		}
	}

	private String printed() {
		try {
			return Files.readString(this.server.directory().resolve("printed"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private Process start(String... words) throws IOException {
		String program = Path.of(Objects.requireNonNull(System.getProperty("orc.program.directory")), "bin", "tmux-orc")
			.toString();
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Stream.of(program, "--socket", this.server.socket().toString()), Stream.of(words))
					.toList())
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.server.directory().resolve("printed").toFile()))
			.redirectError(ProcessBuilder.Redirect.appendTo(this.server.directory().resolve("printed").toFile()));
		builder.environment().put("XDG_STATE_HOME", this.server.directory().resolve("state").toString());
		builder.environment().put("XDG_CONFIG_HOME", this.server.directory().resolve("config").toString());
		builder.environment().keySet().removeAll(List.of("TMUX", "TMUX_PANE", "TMUX_ORC_SOCKET"));
		return builder.start();
	}

}
