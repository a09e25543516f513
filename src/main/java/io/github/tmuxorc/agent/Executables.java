package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.json.JsonTree;
import io.github.tmuxorc.machine.Machine;

/**
 * Finds the programs that agents run.
 *
 * @param machine where they run
 */
record Executables(Machine machine) {

	/**
	 * Find a program.
	 * @param name its name, without a folder
	 * @return its absolute path, or null if it is not installed
	 */
	@Nullable Path find(String name) {
		return find(List.of(name)).get(name);
	}

	/**
	 * Find programs.
	 * @param names their names, without a folder
	 * @return the absolute path of each that is installed
	 */
	Map<String, Path> find(Collection<String> names) {
		return this.machine.find(names);
	}

	/**
	 * Tell the version of a program without starting it, which takes some of them half a
	 * second.
	 * @param program the path of the program
	 * @return the version that the package.json of its npm package names, or null
	 */
	@Nullable String version(Path program) {
		String description = this.machine.packageDescription(program);
		if (description == null) {
			return null;
		}
		try {
			JsonNode version = JsonTree.read(description).path("version");
			return version.isString() ? version.stringValue() : null;
		}
		catch (JacksonException ex) {
			// What cannot be read names no version; rules for any version apply.
			return null;
		}
	}

}
