package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A tiny program folder: scripts in the place of the program and of what makes its cache.
 *
 * @param folder its folder
 * @param version what it says when asked for its version
 */
record StandIn(Path folder, String version) {

	static StandIn make(Path folder, String version) throws IOException {
		StandIn program = new StandIn(folder, version);
		program.write("bin/tmux-orc", "#!/bin/sh\necho tmux-orc " + version + "\n");
		program.write("lib/make-cache", "#!/bin/sh\ncd \"${0%/*}\"\n: >command.aot\n: >session.aot\n");
		program.write("lib/tmux-orc.jar", "of " + version);
		program.write("lib/command.aot", "a cache of another place");
		program.write("lib/session.aot", "a cache of another place");
		program.write("runtime/bin/java", "#!/bin/sh\n");
		program.write("runtime/legal/one/LICENSE", "a license");
		Files.createDirectories(folder.resolve("runtime/legal/two"));
		Files.createSymbolicLink(folder.resolve("runtime/legal/two/LICENSE"), Path.of("../one/LICENSE"));
		program.write("share/man/man1/tmux-orc.1", "a manual page");
		program.write("LICENSE", "a license");
		return program;
	}

	Path write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
		if (text.startsWith("#!") && !path.toFile().setExecutable(true)) {
			throw new IOException("Cannot make " + path + " executable");
		}
		return path;
	}

	ProgramFolder source() {
		return ProgramFolder.of(this.folder.resolve("bin/tmux-orc"));
	}

	/**
	 * Everything in a folder, to compare.
	 * @param folder the folder
	 * @return what each path is
	 */
	static Map<String, String> tree(Path folder) {
		Map<String, String> tree = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.toList()) {
				String content = Files.isSymbolicLink(path) ? "link to " + Files.readSymbolicLink(path)
						: Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "a folder" : Files.readString(path);
				tree.put(folder.relativize(path).toString(), content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tree;
	}

}
