package io.github.tmuxorc.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import io.github.tmuxorc.process.ProgramFinder;

/**
 * Makes {@link Floor} a program that runs the same tmux command as {@code list} does, on
 * the same runtime and with a class cache of its own.
 */
final class FloorProgram {

	private final Workplace workplace;

	private final Path jar;

	private final Path cache;

	FloorProgram(Workplace workplace) {
		this.workplace = workplace;
		this.jar = workplace.folder().resolve("floor.jar");
		this.cache = workplace.folder().resolve("floor.aot");
	}

	/**
	 * Build it.
	 * @param socket of the tmux server
	 * @return program and arguments
	 */
	List<String> build(Path socket) throws Exception {
		List<String> tmux = recordTmux(this.workplace.tmuxOrc(socket, "list", "--json"));
		makeJar();
		this.workplace.run(java("-XX:AOTCacheOutput=" + this.cache, tmux));
		return java("-XX:AOTCache=" + this.cache, tmux);
	}

	// Mode 'on' fails where the cache does not fit, instead of being slow in silence.
	private List<String> java(String cacheOption, List<String> tmux) {
		List<String> mode = cacheOption.contains("Output") ? List.of() : List.of("-XX:AOTMode=on");
		return Stream
			.of(List.of(this.workplace.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", cacheOption), mode,
					List.of("-cp", this.jar.toString(), Floor.class.getName()), tmux)
			.flatMap(List::stream)
			.toList();
	}

	private void makeJar() throws Exception {
		String type = Floor.class.getName().replace('.', '/') + ".class";
		URI classes = Floor.class.getProtectionDomain().getCodeSource().getLocation().toURI();
		ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", this.jar.toString(), "-C", Path.of(classes).toString(),
					type);
	}

	/**
	 * See how a command calls tmux, by a script of that name which comes first on its
	 * PATH.
	 * @param command that lists panes
	 * @return the words that it called tmux with
	 */
	private List<String> recordTmux(List<String> command) throws Exception {
		Path real = ProgramFinder.find("tmux", Workplace.PATH);
		Path log = this.workplace.folder().resolve("tmux-words");
		Path script = Files.createDirectory(this.workplace.folder().resolve("recorder")).resolve("tmux");
		Files.writeString(script, """
				#!/bin/sh
				case " $* " in *' list-panes '*) printf '%%s\\n' '%1$s' "$@" >'%2$s' ;; esac
				exec '%1$s' "$@"
				""".formatted(real, log));
		if (!script.toFile().setExecutable(true)) {
			throw new IOException("Cannot make " + script + " executable");
		}
		this.workplace.run(command, script.getParent() + ":" + Workplace.PATH);
		return Files.readAllLines(log);
	}

}
