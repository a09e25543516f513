package io.github.tmuxorc;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program folder, copied with its times to a place where a test may spoil it.
 *
 * @param folder the copy
 * @param files where the files of its user go
 * @param environment what it finds in its environment besides
 */
public record ProgramCopy(Path folder, Path files, Map<String, String> environment) {

	static final Path BUILT = Path.of(System.getProperty("orc.program.directory"));

	/**
	 * Copy it.
	 * @param folder the copy
	 * @param files where the files of its user go
	 * @return the copy
	 * @throws IOException if that fails
	 */
	public static ProgramCopy at(Path folder, Path files) throws IOException {
		Files.createDirectories(folder.getParent());
		try (Stream<Path> paths = Files.walk(BUILT)) {
			for (Path path : paths.toList()) {
				Files.copy(path, folder.resolve(BUILT.relativize(path)), LinkOption.NOFOLLOW_LINKS,
						StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		return new ProgramCopy(folder, files, environment(files));
	}

	static Map<String, String> environment(Path files) {
		Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"));
		environment.put("HOME", files.toString());
		environment.put("TMUX_ORC_SOCKET", files.resolve("s").toString());
		return environment;
	}

	Path cache() {
		return this.folder.resolve("lib/command.aot");
	}

	Path jar() {
		return this.folder.resolve("lib/tmux-orc.jar");
	}

	/**
	 * The lines of its log that a run would add to.
	 * @return the lines, none if there is no log
	 * @throws IOException if it cannot be read
	 */
	List<String> log() throws IOException {
		Path log = this.files.resolve(".local/state/tmux-orc/tmux-orc.log");
		return Files.exists(log) ? Files.readAllLines(log) : List.of();
	}

	/**
	 * Replace the jar by that of another build, in which the help reads otherwise.
	 * @param time the time of the new jar
	 * @throws IOException if that fails
	 */
	void replaceJar(FileTime time) throws IOException {
		try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + jar().toUri()), Map.of())) {
			Path help = jar.getPath("io/github/tmuxorc/surface/HelpText.class");
			String text = Files.readString(help, StandardCharsets.ISO_8859_1);
			Files.writeString(help, text.replace("Usage: tmux-orc", "usage: tmux-orc"), StandardCharsets.ISO_8859_1);
		}
		Files.setLastModifiedTime(jar(), time);
	}

	ScriptRun run(String... words) throws Exception {
		return run(this.folder.resolve("bin/tmux-orc"), words);
	}

	ScriptRun run(Path program, String... words) throws Exception {
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(words));
		return ScriptRun.of(this.files, this.environment, command);
	}

}
