package io.github.tmuxorc.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo agent in a pane of a tmux server of its own, in a temporary folder.
 */
final class DemoPane implements AutoCloseable {

	private static final String NONE = "/dev/null";

	private final JsonMapper json = new JsonMapper();

	private final Path folder;

	private final Path work;

	private final Path hooks;

	private DemoPane(Path folder) throws IOException {
		this.folder = folder;
		this.work = Files.createDirectory(folder.resolve("work"));
		this.hooks = folder.resolve("hooks");
	}

	static DemoPane start(String... options) {
		try {
			DemoPane pane = new DemoPane(Files.createTempDirectory("demo"));
			List<String> command = new ArrayList<>(
					List.of("new-session", "-d", "-x", "80", "-y", "24", "-c", pane.work.toString(), "--"));
			command.addAll(DemoCommand.arguments());
			command.add("--hook");
			command.add("cat >> '" + pane.hooks + "'; : ");
			command.addAll(List.of(options));
			pane.tmux("start-server", ";", "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g",
					"exit-empty", "off");
			pane.tmux(command.toArray(String[]::new));
			return pane;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static DemoPane startReady(String... options) {
		DemoPane pane = start(options);
		pane.awaitScreen((screen) -> screen.contains("? for shortcuts"));
		return pane;
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
	}

	String tmux(String... arguments) {
		return run(NONE, arguments);
	}

	Path work() {
		return this.work;
	}

	String screen() {
		return tmux("capture-pane", "-p", "-S", "-", "-t", "0");
	}

	String format(String format) {
		return tmux("display-message", "-p", "-t", "0", format).strip();
	}

	void awaitScreen(Predicate<String> condition) {
		await().until(this::screen, condition);
	}

	void awaitStatus(int status) {
		try {
			await().until(() -> {
				// tmux can miss how a program with several threads ended, until a child
				// of its own ends.
				tmux("run-shell", "true");
				return format("#{pane_dead} #{pane_dead_status}");
			}, ("1 " + status)::equals);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError(
					"The screen:\n" + screen().strip() + "\nWhat has the terminal open:\n" + processes(), ex);
		}
	}

	// A pane is not dead while a process has its terminal open.
	private String processes() {
		return tmux("run-shell", "-t", "0",
				"ps -o pid,ppid,pgid,stat,wchan:20,args -t #{pane_tty} -p #{pane_pid} 2>&1 || :");
	}

	void key(String... keys) {
		for (String key : keys) {
			tmux("send-keys", "-t", "0", key);
		}
	}

	void type(String text) {
		tmux("send-keys", "-t", "0", "-l", "--", text);
	}

	/**
	 * Type a message and submit it, once the composer shows it.
	 * @param text the message
	 */
	void submit(String text) {
		type(text);
		awaitScreen((screen) -> screen.contains("❯ " + text));
		key("Enter");
	}

	void paste(String text) {
		try {
			Path file = Files.writeString(this.folder.resolve("paste"), text);
			run(file.toString(), "load-buffer", "-b", "paste", "-");
			tmux("paste-buffer", "-p", "-r", "-d", "-b", "paste", "-t", "0");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<JsonNode> events() {
		try {
			String lines = Files.exists(this.hooks) ? Files.readString(this.hooks) : "";
			// The last line may be on its way.
			return lines.substring(0, lines.lastIndexOf('\n') + 1).lines().map(this.json::readTree).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<String> eventNames() {
		return events().stream().map((event) -> event.get("hook_event_name").asString()).toList();
	}

	JsonNode awaitEvent(String name) {
		await().until(this::eventNames, (names) -> names.contains(name));
		return events().stream()
			.filter((event) -> name.equals(event.get("hook_event_name").asString()))
			.toList()
			.getLast();
	}

	@Override
	public void close() {
		tmux("kill-server");
		// A hook may still write when its agent has gone.
		await().ignoreExceptions().until(() -> FileSystemUtils.deleteRecursively(this.folder));
	}

	private String run(String input, String... arguments) {
		try {
			List<String> command = new ArrayList<>(
					List.of("tmux", "-S", this.folder.resolve("s").toString(), "-f", NONE));
			command.addAll(List.of(arguments));
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectInput(Path.of(input).toFile());
			builder.environment().keySet().removeAll(List.of("TMUX", "TMUX_PANE"));
			Process process = builder.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(String.join(" ", command) + ": " + output);
			}
			return output;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
