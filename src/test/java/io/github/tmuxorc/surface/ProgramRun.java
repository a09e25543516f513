package io.github.tmuxorc.surface;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packaged program, run as a process with folders of the test's own.
 *
 * @param status its exit status
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record ProgramRun(int status, String output, String errors) {

	static final String PROGRAM = Path.of(System.getProperty("orc.program.directory"), "bin", "tmux-orc").toString();

	/**
	 * Run it with its files in a folder.
	 * @param folder the folder
	 * @return how to run it
	 */
	public static Setup in(Path folder) {
		return new Setup(folder, new HashMap<>(), "");
	}

	/**
	 * How to run it.
	 *
	 * @param folder where its files go
	 * @param environment what it finds in its environment besides
	 * @param input what it reads
	 */
	public record Setup(Path folder, Map<String, String> environment, String input) {

		public Setup with(String name, String value) {
			Map<String, String> environment = new HashMap<>(this.environment);
			environment.put(name, value);
			return new Setup(this.folder, environment, this.input);
		}

		public Setup reading(String input) {
			return new Setup(this.folder, this.environment, input);
		}

		public ProgramRun run(String... words) throws IOException, InterruptedException {
			return runFrom(Path.of(PROGRAM), words);
		}

		public ProgramRun runFrom(Path program, String... words) throws IOException, InterruptedException {
			List<String> command = new ArrayList<>(List.of(program.toString()));
			command.addAll(List.of(words));
			Path input = Files.writeString(this.folder.resolve("input"), this.input);
			Path output = this.folder.resolve("output");
			Path errors = this.folder.resolve("errors");
			int status = builder(command).redirectInput(input.toFile())
				.redirectOutput(Redirect.to(output.toFile()))
				.redirectError(Redirect.to(errors.toFile()))
				.start()
				.waitFor();
			return new ProgramRun(status, Files.readString(output), Files.readString(errors));
		}

		/**
		 * Start it, to be spoken with.
		 * @param words what follows its name
		 * @return the process
		 */
		public Process start(String... words) throws IOException {
			List<String> command = new ArrayList<>(List.of(PROGRAM));
			command.addAll(List.of(words));
			return builder(command).redirectError(Redirect.to(this.folder.resolve("errors").toFile())).start();
		}

		private ProcessBuilder builder(List<String> command) {
			ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile());
			builder.environment().keySet().removeAll(List.of("TMUX", "TMUX_PANE", "TMUX_ORC_SOCKET"));
			builder.environment().put("XDG_STATE_HOME", this.folder.resolve("state").toString());
			builder.environment().put("XDG_CONFIG_HOME", this.folder.resolve("config").toString());
			builder.environment().putAll(this.environment);
			return builder;
		}

	}

}
