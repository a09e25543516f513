package io.github.tmuxorc.role;

import java.nio.file.Path;
import java.util.List;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.settings.ConfigFiles;

/**
 * The roles that are known: those that are shipped, and the user's own, which win. A file
 * is read each time that it is asked for, so that a change counts at once.
 */
public final class Roles {

	static final List<String> SHIPPED = List.of("backend", "database", "developer", "devops", "docs", "frontend",
			"orchestrator", "pm", "qa", "researcher", "reviewer", "security");

	static final String ENDING = ".md";

	private final ConfigFiles files;

	/**
	 * Create the roles.
	 * @param own the folder of the user's own files, which need not exist
	 */
	Roles(Path own) {
		this.files = new ConfigFiles(own, "roles", ENDING, SHIPPED);
	}

	/**
	 * The names of all roles.
	 * @return the names, sorted
	 * @throws FailedException if the user's folder cannot be read
	 */
	public List<String> names() {
		return this.files.names();
	}

	/**
	 * Read a role.
	 * @param name its name
	 * @return the role
	 * @throws RoleNotFoundException if there is none of that name
	 * @throws FailedException if its file is wrong or cannot be read
	 */
	public Role read(String name) {
		ConfigFiles.ConfigFile file = this.files.find(name);
		if (file == null) {
			throw new RoleNotFoundException(name, names());
		}
		return Role.parse(name, file.source(), file.text());
	}

	ConfigFiles files() {
		return this.files;
	}

	/**
	 * The file of a role as it is shipped.
	 * @param name the name of the role
	 * @return what is in it
	 * @throws RoleNotFoundException if none of that name is shipped
	 */
	String shipped(String name) {
		ConfigFiles.ConfigFile file = this.files.shipped(name);
		if (file == null) {
			throw new RoleNotFoundException(name, SHIPPED);
		}
		return file.text();
	}

}
