package io.github.tmuxorc.role;

import java.util.List;

/**
 * The roles that were written to files.
 *
 * @param files the files
 */
record RolesExported(List<String> files) {

	RolesExported {
		files = List.copyOf(files);
	}

	@Override
	public String toString() {
		return String.join("\n", this.files);
	}

}
