package io.github.tmuxorc.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.process.ProgramFinder;

/**
 * This machine.
 */
public final class LocalMachine implements Machine {

	private final Environment environment;

	private final Clock clock;

	/**
	 * Create the machine.
	 * @param environment the environment of this program, which says where things are
	 * @param clock the time
	 */
	public LocalMachine(Environment environment, Clock clock) {
		this.environment = environment;
		this.clock = clock;
	}

	@Override
	public @Nullable Host host() {
		return null;
	}

	@Override
	public Places places() {
		String home = this.environment.getProperty("HOME", "/");
		return new Places(Path.of(home),
				Path.of(this.environment.getProperty("XDG_STATE_HOME", home + "/.local/state")),
				Path.of(this.environment.getProperty("CLAUDE_CONFIG_DIR", home + "/.claude")),
				Path.of(this.environment.getProperty("GEMINI_CLI_HOME", home), ".gemini"));
	}

	@Override
	public Clock clock() {
		return this.clock;
	}

	@Override
	public Map<Path, FileStamp> stamps(Collection<Path> files) {
		Map<Path, FileStamp> stamps = new HashMap<>();
		for (Path file : files) {
			// That one is missing is frequent, and an exception takes long.
			if (Files.exists(file)) {
				try {
					BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
					stamps.put(file, new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant()));
				}
				catch (NoSuchFileException ex) {
					// It was deleted just now.
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}
		return stamps;
	}

	@Override
	public Map<Path, String> read(Map<Path, Long> positions) {
		Map<Path, String> texts = new HashMap<>();
		positions.forEach((file, position) -> {
			if (Files.exists(file)) {
				try {
					texts.put(file, read(file, position));
				}
				catch (NoSuchFileException ex) {
					// It was deleted just now.
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		});
		return texts;
	}

	private static String read(Path file, long position) throws IOException {
		if (position == 0) {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			channel.position(position);
			return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Override
	public List<Path> list(Path folder, List<String> names) {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names.getFirst())) {
			for (Path file : files) {
				found.addAll((names.size() > 1) ? list(file, names.subList(1, names.size())) : List.of(file));
			}
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	@Override
	public boolean isFolder(Path path) {
		return Files.isDirectory(path);
	}

	@Override
	public void write(Path folder, Map<String, String> files) throws IOException {
		Files.createDirectories(folder);
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		}
	}

	@Override
	public void delete(List<Path> files, List<Path> folders) {
		try {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
			for (Path folder : folders) {
				Files.deleteIfExists(folder);
			}
		}
		catch (DirectoryNotEmptyException ex) {
			// What else lies there is not ours.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Map<String, Path> find(Collection<String> names) {
		// Agents install themselves in the last one, and a desktop client starts us
		// without it.
		String path = this.environment.getProperty("PATH", "") + ":" + places().home() + "/.local/bin";
		Map<String, Path> found = new HashMap<>();
		for (String name : names) {
			Path program = ProgramFinder.find(name, path);
			if (program != null) {
				found.put(name, program);
			}
		}
		return found;
	}

	@Override
	public @Nullable String packageDescription(Path program) {
		try {
			Path folder = program.toRealPath().getParent();
			for (int level = 0; folder != null && level < PACKAGE_LEVELS; level++, folder = folder.getParent()) {
				Path description = folder.resolve(PACKAGE);
				if (Files.exists(description)) {
					return Files.readString(description);
				}
			}
		}
		catch (IOException ex) {
			// What cannot be read tells nothing.
		}
		return null;
	}

	@Override
	public Map<Long, Instant> starts(Collection<Long> pids) {
		Map<Long, Instant> starts = new HashMap<>();
		for (Long pid : pids) {
			ProcessHandle.of(pid)
				.flatMap((process) -> process.info().startInstant())
				.ifPresent((start) -> starts.put(pid, start));
		}
		return starts;
	}

	@Override
	public boolean end(long pid, boolean forcibly) {
		ProcessHandle process = ProcessHandle.of(pid).orElse(null);
		if (process == null) {
			return false;
		}
		if (forcibly) {
			process.destroyForcibly();
		}
		else {
			process.destroy();
		}
		return true;
	}

	@Override
	public void awaitEnd(Collection<Long> pids, Duration grace) throws InterruptedException {
		List<ProcessHandle> processes = pids.stream().flatMap((pid) -> ProcessHandle.of(pid).stream()).toList();
		long end = System.nanoTime() + grace.toNanos();
		for (ProcessHandle process : processes) {
			try {
				process.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException ex) {
				process.destroyForcibly();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex.getCause());
			}
		}
	}

}
