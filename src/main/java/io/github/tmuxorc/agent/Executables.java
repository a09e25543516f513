package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

	/**
	 * Tell the version of a program without starting it, which takes some of them half a
	 * second.
	 * @param program the path of the program
	 * @return the version that the package.json of its npm package names, or null
	 */
	@Nullable String version(Path program) {
		try {
			Path folder = program.toRealPath().getParent();
			for (int level = 0; folder != null && level < 3; level++, folder = folder.getParent()) {
				Path description = folder.resolve("package.json");
				if (Files.exists(description)) {
					JsonNode version = JsonMapper.shared().readTree(Files.readString(description)).path("version");
					return version.isString() ? version.stringValue() : null;
				}
			}
		}
		catch (IOException | JacksonException ex) {
			// What cannot be read names no version; rules for any version apply.
		}
		return null;
	}

}
