package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Records the screens of the real agent programs, and of the demo agent, in situations
 * that it brings about: {@code ScreenRecorder FOLDER [PROGRAM[.THEME] [WIDTH …]]}.
 */
public final class ScreenRecorder {

	private static final List<Integer> WIDTHS = List.of(60, 80, 120, 200);

	/**
	 * The screens show it, so it is the same each time and says nothing of the machine.
	 */
	private static final Path HOMES = Path.of("/tmp/agent-home");

	private final Path target;

	private final int width;

	private final Path folder;

	private ScreenRecorder(Path target, int width) {
		this.target = target;
		this.width = width;
		this.folder = HOMES.resolve(String.valueOf(width));
	}

	/**
	 * Record.
	 * @param arguments the folder of the screens, then a program, or a theme of it, and
	 * widths to record only these
	 */
	public static void main(String[] arguments) {
		Path folder = Path.of(arguments[0]);
		List<String> rest = List.of(arguments).subList(1, arguments.length);
		List<Integer> widths = (rest.size() > 1) ? rest.stream().skip(1).map(Integer::valueOf).toList() : WIDTHS;
		for (Map.Entry<String, Scenes> scenes : Scenes.ALL.entrySet()) {
			if (rest.isEmpty() || (scenes.getKey() + ".").startsWith(rest.getFirst() + ".")) {
				for (int width : widths) {
					scenes.getValue().record(new ScreenRecorder(folder, width));
				}
			}
		}
		System.exit(0);
	}

	/**
	 * Play a scene: a program is started in a new home against a new stand-in, and driven
	 * through situations. A scene that cannot be played is reported, and the others go
	 * on.
	 * @param <T> the type of stand-in
	 * @param agent the program
	 * @param api what it talks to
	 * @param scene what happens
	 */
	<T extends StandIn> void play(RealAgent agent, Supplier<T> api, Scene<T> scene) {
		try (T standIn = api.get()) {
			play(agent.command(), agent.version(), agent.executable(), standIn.address(),
					(pane, home) -> scene.play(pane, standIn, home));
		}
	}

	/**
	 * Play a scene with the demo agent.
	 * @param scene what happens
	 */
	void playDemo(DemoScene scene) {
		play("demo", "1", null, URI.create("http://127.0.0.1:9"), scene);
	}

	private void play(String program, String version, @Nullable Path executable, URI api, DemoScene scene) {
		Path target = this.target.resolve(program).resolve(version);
		try (RecordedPane pane = new RecordedPane(target, program, executable, this.width)) {
			scene.play(pane, home(api));
		}
		catch (IOException | RuntimeException ex) {
			System.err.println(program + " at width " + this.width + ": " + ex.getMessage());
			System.err.println("  at " + List.of(ex.getStackTrace())
				.stream()
				.filter((frame) -> frame.getClassName().matches(".*\\.(Claude|Codex|Gemini|Demo)\\w+"))
				.findFirst()
				.orElse(null));
		}
		finally {
			endDaemons();
			deleteHome();
		}
	}

	// Codex leaves programs behind that it keeps in its home.
	private void endDaemons() {
		ProcessHandle.allProcesses()
			.filter((process) -> process.info().command().orElse("").startsWith(this.folder + "/"))
			.forEach(ProcessHandle::destroyForcibly);
	}

	private AgentHome home(URI api) throws IOException {
		deleteHome();
		AgentHome home = new AgentHome(this.folder, api);
		home.create();
		return home;
	}

	private void deleteHome() {
		for (int attempt = 0; attempt < 20; attempt++) {
			try {
				FileSystemUtils.deleteRecursively(this.folder);
				return;
			}
			catch (IOException ex) {
				// What was ended just now still writes.
				RecordedPane.pause(Duration.ofMillis(200));
			}
		}
		throw new IllegalStateException(this.folder + " cannot be deleted");
	}

	/**
	 * What happens to a program.
	 *
	 * @param <T> the type of its stand-in
	 */
	interface Scene<T extends StandIn> {

		void play(RecordedPane pane, T api, AgentHome home) throws IOException;

	}

	/**
	 * What happens to the demo agent.
	 */
	interface DemoScene {

		void play(RecordedPane pane, AgentHome home) throws IOException;

	}

}
