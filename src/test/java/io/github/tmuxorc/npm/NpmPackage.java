package io.github.tmuxorc.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.process.LockedFile;

/**
 * A package of one version, installed once and kept outside of the build.
 *
 * @param label what its folder is called, before the version
 * @param name the name of the package
 * @param version the version of the package
 */
public record NpmPackage(String label, String name, String version) {

	private static final long INSTALL_MINUTES = 10;

	/**
	 * A program of the package, installed if it is not yet.
	 * @param command the name of the program
	 * @return its file
	 * @throws IllegalStateException if it cannot be installed
	 */
	public Path program(String command) {
		Path file = modules().resolve(".bin").resolve(command);
		if (!Files.isExecutable(file)) {
			throw new IllegalStateException(this.name + " has no program " + file);
		}
		return file;
	}

	/**
	 * The folder that holds the package and what it needs, installed if it is not yet.
	 * @return the folder, whose name is {@code node_modules}
	 * @throws IllegalStateException if it cannot be installed
	 */
	public Path modules() {
		Path folder = cache().resolve(this.label + "-" + this.version);
		Path installed = folder.resolve("installed");
		try {
			Files.createDirectories(folder);
			// Tests and runs share the folder, and one of them fills it.
			try (LockedFile _ = LockedFile.await(folder.resolve("lock"))) {
				if (!Files.exists(installed)) {
					install(folder);
					Files.createFile(installed);
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(
					this.name + " cannot be installed in " + folder + ". Install Node.js with npm.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		return folder.resolve("node_modules");
	}

	private void install(Path folder) throws IOException {
		Path log = folder.resolve("npm.log");
		// With this, npm takes the folder for a project; its option --prefix would make
		// it
		// look for the machine's own settings there.
		Files.writeString(folder.resolve("package.json"), "{}");
		Process npm = new ProcessBuilder(
				List.of("npm", "install", "--no-fund", "--no-audit", this.name + "@" + this.version))
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
				npm.destroyForcibly();
				throw new IllegalStateException("npm did not install " + this.name + " in time: see " + log);
			}
		}
		catch (InterruptedException ex) {
			npm.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The installation of " + this.name + " was interrupted", ex);
		}
		if (npm.exitValue() != 0) {
			throw new IllegalStateException("npm cannot install " + this.name + ":\n" + Files.readString(log).strip());
		}
	}

	private static Path cache() {
		@Nullable String cache = System.getenv("XDG_CACHE_HOME");
		Path root = (cache != null && !cache.isEmpty()) ? Path.of(cache)
				: Path.of(Objects.requireNonNull(System.getenv("HOME")), ".cache");
		return root.resolve("tmux-orc").resolve("real-agents");
	}

}
