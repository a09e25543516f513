package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.tmuxorc.tmux.TmuxServer;

/**
 * An agent program in a pane, driven by hand, whose screens are written down.
 */
final class RecordedPane implements AutoCloseable {

	private static final int HEIGHT = 40;

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final Duration UNCHANGED = Duration.ofMillis(600);

	private static final Duration PASTE_WINDOW = Duration.ofMillis(400);

	private static final Pattern COMPOSED = Pattern.compile("(?m)^[│\\s]*[❯›>!][ \u00a0]+\\S");

	private final TmuxServer server = new TmuxServer();

	private final Path target;

	private final int width;

	RecordedPane(Path target, int width) {
		this.target = target;
		this.width = width;
	}

	void start(Path directory, Map<String, String> environment, List<String> command) {
		List<String> words = new ArrayList<>(List.of("new-session", "-d", "-x", String.valueOf(this.width), "-y",
				String.valueOf(HEIGHT), "-c", directory.toString(), "--", "env", "-i"));
		environment.forEach((name, value) -> words.add(name + "=" + value));
		words.addAll(command);
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
			this.server.tmux("send-keys", "-t", "0", key);
			pause(Duration.ofMillis(150));
		}
	}

	void type(String text) {
		this.server.tmux("send-keys", "-t", "0", "-l", "--", text);
		pause(PASTE_WINDOW);
	}

	void paste(String text) {
		this.server.tmux("set-buffer", "-b", "recorded", "--", text);
		this.server.tmux("paste-buffer", "-p", "-r", "-d", "-b", "recorded", "-t", "0");
		pause(PASTE_WINDOW);
	}

	void submit(String text) {
		paste(text);
		press("Enter");
	}

	/**
	 * Wait until the screen has something on it.
	 * @param pattern what
	 */
	void await(String pattern) {
		Pattern compiled = Pattern.compile(pattern);
		long end = System.nanoTime() + LIMIT.toNanos();
		while (!compiled.matcher(screen()).find()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("'" + pattern + "' is not on the screen:\n" + screen());
			}
			pause(Duration.ofMillis(50));
		}
	}

	/**
	 * Wait until the screen has been the same for a while, or no longer.
	 */
	void settle() {
		long end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
		String before = screen();
		long since = System.nanoTime();
		while (System.nanoTime() < end && System.nanoTime() - since < UNCHANGED.toNanos()) {
			pause(Duration.ofMillis(60));
			String now = screen();
			if (!now.equals(before)) {
				before = now;
				since = System.nanoTime();
			}
		}
	}

	/**
	 * Write the screen down.
	 * @param number the number of the situation
	 * @param state what the program is doing, known from what was done
	 * @param note what was done
	 */
	void record(int number, ScreenLabel state, String note) {
		String name = String.format(Locale.ROOT, "%03d-%s-%d", number, state, this.width);
		String title = format("#{pane_title}");
		String cursor = format("#{cursor_x},#{cursor_y}");
		String screen = screen();
		try {
			Files.createDirectories(this.target);
			Files.writeString(this.target.resolve(name + ".txt"),
					"state: %s\ntitle: %s\ncursor: %s\nsize: %dx%d\nnote: %s\n\n%s\n".formatted(state, title, cursor,
							this.width, HEIGHT, note, screen));
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
