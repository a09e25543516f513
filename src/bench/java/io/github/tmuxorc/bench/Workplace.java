package io.github.tmuxorc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A temporary folder that programs run in, with nothing of the user's environment but the
 * PATH, and the tmux servers in it. All of it is gone when the virtual machine ends.
 */
final class Workplace {

	static final String PATH = System.getenv("PATH");

	static final String[] FULL_PANE = { "sh", "-c", "seq 1000 1100; exec cat" };

	private static final int LIMIT_MINUTES = 5;

	private static final int END_SECONDS = 5;

	private final Path folder = Files.createTempDirectory("orc").toRealPath();

	private final Path errors = this.folder.resolve("errors");

	private final Path program;

	private final List<Path> sockets = new ArrayList<>();

	Workplace(Path program) throws IOException {
		this.program = program;
		for (String name : List.of("home", "config", "state")) {
			Files.createDirectory(this.folder.resolve(name));
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::clean));
	}

	Path folder() {
		return this.folder;
	}

	String java() {
		return this.program.resolve("runtime/bin/java").toString();
	}

	/**
	 * A command line of tmux-orc.
	 * @param socket of the tmux server it is to use
	 * @param words the command
	 * @return program and arguments
	 */
	List<String> tmuxOrc(Path socket, String... words) {
		return join(List.of(this.program.resolve("bin/tmux-orc").toString(), "--socket", socket.toString()), words);
	}

	/**
	 * A command line of tmux.
	 * @param socket of its server
	 * @param words the command
	 * @return program and arguments
	 */
	static List<String> tmux(Path socket, String... words) {
		return join(List.of("tmux", "-S", socket.toString()), words);
	}

	private static List<String> join(List<String> program, String... words) {
		return Stream.concat(program.stream(), Stream.of(words)).toList();
	}

	/**
	 * Start a tmux server with sessions of three panes each, all with a full screen and
	 * nothing to do.
	 * @param name of its socket
	 * @param sessions their names
	 * @return the socket
	 */
	Path startTmux(String name, String... sessions) throws Exception {
		Path socket = socket(name);
		for (String session : sessions) {
			newSession(socket, session, FULL_PANE);
			for (int i = 1; i < 3; i++) {
				run(join(tmux(socket, "split-window", "-d", "-t", "=" + session + ":"), FULL_PANE));
			}
		}
		return socket;
	}

	/**
	 * Choose where a tmux server will be.
	 * @param name of its socket
	 * @return the socket
	 */
	Path socket(String name) {
		Path socket = this.folder.resolve(name);
		this.sockets.add(socket);
		return socket;
	}

	/**
	 * Start a session with one pane, and the tmux server if it does not run.
	 * @param socket of the server
	 * @param session its name
	 * @param command of the pane
	 * @return id of the pane
	 */
	String newSession(Path socket, String session, String... command) throws Exception {
		return run(join(tmux(socket, "-f", "/dev/null", "new-session", "-d", "-P", "-F", "#{pane_id}", "-s", session,
				"-x", "160", "-y", "48"), command))
			.output()
			.strip();
	}

	/**
	 * Add a window with one pane to a session.
	 * @param socket of the tmux server
	 * @param session its name
	 * @param command of the pane
	 */
	void newWindow(Path socket, String session, String... command) throws Exception {
		run(join(tmux(socket, "new-window", "-d", "-t", "=" + session + ":"), command));
	}

	/**
	 * Run a program to its end.
	 * @param command program and arguments
	 * @return how it ran
	 * @throws FailedRunException if it ends with another status than 0
	 */
	Run run(List<String> command) throws Exception {
		return run(command, PATH);
	}

	Run run(List<String> command, String path) throws Exception {
		long cpu = ChildTime.nanos();
		long start = System.nanoTime();
		Process process = start(command, path, this.errors);
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int status = process.waitFor();
		long wall = System.nanoTime() - start;
		if (status != 0) {
			throw new FailedRunException(command, "ended with status " + status, output, this.errors);
		}
		return new Run(wall, ChildTime.nanos() - cpu, output);
	}

	/**
	 * Start a program.
	 * @param command program and arguments
	 * @param path the PATH that it gets
	 * @param errors the file for its standard error
	 * @return the process, which is ended if it takes too long
	 */
	Process start(List<String> command, String path, Path errors) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectError(errors.toFile());
		builder.environment().clear();
		builder.environment()
			.putAll(Map.of("PATH", path, "LC_ALL", "C.UTF-8", "SHELL", "/bin/sh", "HOME", place("home"),
					"XDG_CONFIG_HOME", place("config"), "XDG_STATE_HOME", place("state")));
		Process process = builder.start();
		CompletableFuture.delayedExecutor(LIMIT_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
		return process;
	}

	private String place(String name) {
		return this.folder.resolve(name).toString();
	}

	private void clean() {
		// Before the tmux servers, or one that is being started would stay.
		ProcessHandle.current().children().forEach(Workplace::end);
		try {
			for (Path socket : List.copyOf(this.sockets)) {
				endTmux(socket);
			}
			try (Stream<Path> files = Files.walk(this.folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot clean up " + this.folder, ex);
		}
	}

	private static void end(ProcessHandle process) {
		process.destroy();
		process.onExit().completeOnTimeout(process, END_SECONDS, TimeUnit.SECONDS).join().destroyForcibly();
	}

	/**
	 * End a tmux server and everything in it.
	 * @param socket of the server
	 */
	void endTmux(Path socket) throws Exception {
		if (!this.sockets.remove(socket) || !isRunning(socket)) {
			return;
		}
		// What runs in the panes may still write files while it ends.
		List<ProcessHandle> panes = run(tmux(socket, "list-panes", "-a", "-F", "#{pane_pid}")).output()
			.lines()
			.flatMap((pid) -> ProcessHandle.of(Long.parseLong(pid)).stream())
			.toList();
		run(tmux(socket, "kill-server"));
		for (ProcessHandle pane : panes) {
			pane.onExit().get(LIMIT_MINUTES, TimeUnit.MINUTES);
		}
	}

	private boolean isRunning(Path socket) throws Exception {
		Process process = start(tmux(socket, "list-sessions"), PATH, this.errors);
		process.getInputStream().readAllBytes();
		return process.waitFor() == 0;
	}

}
