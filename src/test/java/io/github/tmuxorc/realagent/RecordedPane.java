package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.RecordedAgent;
import io.github.tmuxorc.tmux.TmuxServer;

/**
 * An agent program in a pane, driven by hand, whose screens are written down.
 */
final class RecordedPane implements AutoCloseable {

	private static final int HEIGHT = 40;

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final Duration FIRST_CHANGE = Duration.ofMillis(1500);

	private static final Duration UNCHANGED = Duration.ofMillis(800);

	private static final Duration SETTLED = Duration.ofSeconds(8);

	private static final Duration PASTE_WINDOW = Duration.ofMillis(400);

	private static final int TEARS = 10;

	private static final Pattern COMPOSED = Pattern.compile("(?m)^[│\\s]*[❯›>!][ \u00a0]+\\S");

	/** Of the variables that tmux sets, a program keeps those that hooks need. */
	private static final String RUN = "exec env -i TMUX=\"$TMUX\" TMUX_PANE=\"$TMUX_PANE\" \"$@\"";

	private final TmuxServer server = new TmuxServer();

	private final Path target;

	private final String program;

	private final @Nullable Path executable;

	private final int width;

	private @Nullable RecordedAgent agent;

	private String before = "";

	/**
	 * A pane in which nothing runs yet.
	 * @param target where its screens are written
	 * @param program the id of the program that is to run
	 * @param executable the program, or null for the one that is built in
	 * @param width the width
	 */
	RecordedPane(Path target, String program, @Nullable Path executable, int width) {
		this.target = target;
		this.program = program;
		this.executable = executable;
		this.width = width;
	}

	/**
	 * Start the program as an agent is started, with hooks that report its events.
	 * @param home its home, in whose project it works
	 * @param arguments further arguments
	 * @throws IOException if the files that it needs cannot be written
	 */
	void start(AgentHome home, String... arguments) throws IOException {
		start(home, home.environment(), arguments);
	}

	/**
	 * Start the program as an agent is started, with hooks that report its events.
	 * @param home its home, in whose project it works
	 * @param environment all that it finds in its environment
	 * @param arguments further arguments
	 * @throws IOException if the files that it needs cannot be written
	 */
	void start(AgentHome home, Map<String, String> environment, String... arguments) throws IOException {
		RecordedAgent started = new RecordedAgent(this.program, home.folder().resolve("agent"), home.folder());
		this.agent = started;
		List<String> words = new ArrayList<>(List.of("new-session", "-d", "-x", String.valueOf(this.width), "-y",
				String.valueOf(HEIGHT), "-c", home.project().toString(), "--", "sh", "-c", RUN, "sh"));
		environment.forEach((name, value) -> words.add(name + "=" + value));
		started.environment().forEach((name, value) -> words.add(name + "=" + value));
		words.addAll(started.command(this.executable, List.of(arguments)));
		this.server.tmux("start-server", ";", "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g",
				"exit-empty", "off");
		this.server.tmux(words.toArray(String[]::new));
	}

	String screen() {
		return this.server.tmux("capture-pane", "-p", "-t", "0");
	}

	long process() {
		return Long.parseLong(format("#{pane_pid}"));
	}

	String format(String format) {
		return this.server.tmux("display-message", "-p", "-t", "0", format);
	}

	/**
	 * Press keys, one after the other.
	 * @param keys their names in tmux
	 */
	void press(String... keys) {
		for (String key : keys) {
			this.before = screen();
			this.server.tmux("send-keys", "-t", "0", key);
			pause(Duration.ofMillis(150));
		}
	}

	/**
	 * Press keys, and wait after each until the screen is the same for a while.
	 * @param keys their names in tmux
	 */
	void pressSlowly(String... keys) {
		for (String key : keys) {
			press(key);
			settle();
		}
	}

	void type(String text) {
		this.before = screen();
		this.server.tmux("send-keys", "-t", "0", "-l", "--", text);
		pause(PASTE_WINDOW);
	}

	void paste(String text) {
		this.before = screen();
		this.server.tmux("set-buffer", "-b", "recorded", "--", text);
		this.server.tmux("paste-buffer", "-p", "-r", "-d", "-b", "recorded", "-t", "0");
		pause(PASTE_WINDOW);
	}

	void submit(String text) {
		paste(text);
		awaitChange();
		pause(PASTE_WINDOW);
		press("Enter");
	}

	/**
	 * Wait until the screen has something on it.
	 * @param pattern what
	 */
	void await(String pattern) {
		Pattern compiled = Pattern.compile(pattern);
		await("'" + pattern + "' on the screen", () -> compiled.matcher(screen()).find());
	}

	/**
	 * Wait until something holds.
	 * @param what in words
	 * @param condition what
	 */
	void await(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + LIMIT.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("There is no " + what + ":\n" + screen());
			}
			pause(Duration.ofMillis(50));
		}
	}

	/**
	 * Wait until the program has ended.
	 */
	void awaitEnd() {
		await("end", () -> format("#{pane_dead}").equals("1"));
	}

	/**
	 * Wait until the screen shows what the last key did, if it does something, and then
	 * has been the same for a while, or no longer.
	 */
	void settle() {
		awaitChange();
		long start = System.nanoTime();
		String last = screen();
		long since = System.nanoTime();
		while (System.nanoTime() - start < SETTLED.toNanos() && System.nanoTime() - since < UNCHANGED.toNanos()) {
			pause(Duration.ofMillis(60));
			String now = screen();
			if (!now.equals(last)) {
				last = now;
				since = System.nanoTime();
			}
		}
		// Who settles again does not wait for another change.
		this.before = "";
	}

	private void awaitChange() {
		long start = System.nanoTime();
		while (System.nanoTime() - start < FIRST_CHANGE.toNanos() && screen().equals(this.before)) {
			pause(Duration.ofMillis(60));
		}
	}

	/**
	 * Write the screen down when it is the same for a while.
	 * @param number the number of the situation
	 * @param state what the program is doing, known from what was done
	 * @param note what was done
	 */
	void settled(int number, ScreenLabel state, String note) {
		settle();
		record(number, state, note);
	}

	/**
	 * Write the screen down, and what there is to read of the program besides.
	 * @param number the number of the situation
	 * @param state what the program is doing, known from what was done
	 * @param note what was done
	 */
	void record(int number, ScreenLabel state, String note) {
		String name = String.format(Locale.ROOT, "%03d-%s-%d", number, state, this.width);
		String facts = facts();
		String screen = screen();
		for (int tear = 0; tear < TEARS && !ageless(facts).equals(ageless(facts())); tear++) {
			facts = facts();
			screen = screen();
		}
		try {
			Files.createDirectories(this.target);
			Files.writeString(this.target.resolve(name + ".txt"), "state: %s\n%ssize: %dx%d\nnote: %s\n\n%s\n"
				.formatted(state, facts, this.width, HEIGHT, note, screen));
			Path colours = this.target.resolve(name + ".ansi");
			Files.deleteIfExists(colours);
			if (COMPOSED.matcher(screen).find()) {
				Files.writeString(colours, this.server.tmux("capture-pane", "-p", "-e", "-t", "0") + "\n");
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The screen cannot be written", ex);
		}
	}

	private String facts() {
		return "title: " + format("#{pane_title}") + "\ncursor: " + format("#{cursor_x},#{cursor_y}") + "\n"
				+ Objects.requireNonNull(this.agent, "nothing was started").evidence(this::format);
	}

	// A spinner in the title turns all the time, too.
	private static String ageless(String facts) {
		return facts.replaceAll("(?m)^title: .*| [0-9]+\\.[0-9]{3}\\b", "");
	}

	static void pause(Duration duration) {
		try {
			TimeUnit.NANOSECONDS.sleep(duration.toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The recording was interrupted", ex);
		}
	}

	@Override
	public void close() {
		// Gemini CLI goes on without a terminal.
		List<ProcessHandle> left = started()
				? ProcessHandle.of(process()).stream().flatMap(RecordedPane::family).toList() : List.of();
		this.server.close();
		left.forEach(ProcessHandle::destroyForcibly);
	}

	private boolean started() {
		return Files.exists(this.server.socket());
	}

	private static Stream<ProcessHandle> family(ProcessHandle process) {
		return Stream.concat(Stream.of(process), process.descendants());
	}

}
