package io.github.tmuxorc.agent;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.process.ProgramFinder;

/**
 * Finds the programs that agents run.
 */
@Component
class Executables {

	private final @Nullable String path;

	Executables(Environment environment) {
		String path = environment.getProperty("PATH");
		String home = environment.getProperty("HOME");
		// Agents install themselves there, and a desktop client starts us without it.
		this.path = (home != null) ? path + ":" + home + "/.local/bin" : path;
	}

	/**
	 * Find a program.
	 * @param name its name, without a folder
	 * @return its absolute path, or null if it is not installed
	 */
	@Nullable Path find(String name) {
		return ProgramFinder.find(name, this.path);
	}

}
