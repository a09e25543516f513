package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A real agent program, of one version, installed from its package once and kept outside
 * of the build.
 */
enum RealAgent {

	/**
	 * Claude Code.
	 */
	CLAUDE("claude", "@anthropic-ai/claude-code", "2.1.330"),

	/**
	 * Codex.
	 */
	CODEX("codex", "@openai/codex", "0.169.0"),

	/**
	 * Gemini CLI.
	 */
	GEMINI("gemini", "@google/gemini-cli", "0.61.0");

	private static final long INSTALL_MINUTES = 10;

	private final String command;

	private final String packageName;

	private final String version;

	RealAgent(String command, String packageName, String version) {
		this.command = command;
		this.packageName = packageName;
		this.version = version;
	}

	String command() {
		return this.command;
	}

	String version() {
		return this.version;
	}

	/**
	 * The program, installed if it is not yet, together with the others.
	 * @return its file
	 * @throws IllegalStateException if it cannot be installed
	 */
	Path executable() {
		try {
			return Objects.requireNonNull(Installations.ALL.get(this)).join();
		}
		catch (CompletionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private Path installed() {
		Path folder = cache().resolve(this.command + "-" + this.version);
		Path file = folder.resolve("node_modules/.bin/" + this.command);
		Path installed = folder.resolve("installed");
		try {
			Files.createDirectories(folder);
			// Two runs at once share the folder, and one of them fills it.
			try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				if (!Files.exists(installed) && lock.isValid()) {
					install(folder);
					Files.createFile(installed);
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(
					this.packageName + " cannot be installed in " + folder + ". Install Node.js with npm.", ex);
		}
		if (!Files.isExecutable(file)) {
			throw new IllegalStateException(this.packageName + " has no program " + file);
		}
		return file;
	}

	private void install(Path folder) throws IOException {
		Path log = folder.resolve("npm.log");
		// With this, npm takes the folder for a project; its option --prefix would make
		// it
		// look for the machine's own settings there.
		Files.writeString(folder.resolve("package.json"), "{}");
		Process npm = new ProcessBuilder(
				List.of("npm", "install", "--no-fund", "--no-audit", this.packageName + "@" + this.version))
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
				npm.destroyForcibly();
				throw new IllegalStateException("npm did not install " + this.packageName + " in time: see " + log);
			}
		}
		catch (InterruptedException ex) {
			npm.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The installation of " + this.packageName + " was interrupted", ex);
		}
		if (npm.exitValue() != 0) {
			throw new IllegalStateException(
					"npm cannot install " + this.packageName + ":\n" + Files.readString(log).strip());
		}
	}

	private static Path cache() {
		@Nullable String cache = System.getenv("XDG_CACHE_HOME");
		Path root = (cache != null && !cache.isEmpty()) ? Path.of(cache)
				: Path.of(Objects.requireNonNull(System.getenv("HOME")), ".cache");
		return root.resolve("tmux-orc").resolve("real-agents");
	}

	/**
	 * The installations, all at once.
	 */
	private static final class Installations {

		static final Map<RealAgent, CompletableFuture<Path>> ALL = Stream.of(values())
			.collect(Collectors.toMap(Function.identity(), (agent) -> CompletableFuture.supplyAsync(agent::installed,
					Executors.newVirtualThreadPerTaskExecutor())));

	}

}
