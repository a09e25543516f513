package io.github.tmuxorc.role;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.surface.TextTable;

/**
 * The roles that are known.
 *
 * @param roles the roles, sorted by name
 */
record RoleList(List<Entry> roles) {

	RoleList {
		roles = List.copyOf(roles);
	}

	static RoleList of(Roles roles) {
		return new RoleList(roles.names().stream().map((name) -> entry(roles, name)).toList());
	}

	// One file that is wrong must not hide the others.
	private static Entry entry(Roles roles, String name) {
		Path own = roles.files().ownFile(name);
		String source = (own != null) ? own.toString() : "shipped";
		try {
			return new Entry(name, roles.read(name).description(), source, null);
		}
		catch (FailedException ex) {
			return new Entry(name, "", source, ex.getMessage());
		}
	}

	@Override
	public String toString() {
		List<List<String>> rows = new ArrayList<>();
		StringBuilder problems = new StringBuilder();
		for (Entry role : this.roles) {
			rows.add(List.of(role.name(), role.description(), role.source()));
			if (role.problem() != null) {
				problems.append('\n').append(role.problem());
			}
		}
		return TextTable.of(List.of("ROLE", "WHAT FOR", "DESCRIBED IN"), rows) + problems;
	}

	/**
	 * A role.
	 *
	 * @param name its name
	 * @param description what it is for; empty if its file is wrong
	 * @param source the user's file that describes it, or {@code shipped}
	 * @param problem what is wrong with that file; left out if nothing is
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(String name, String description, String source, @Nullable String problem) {

	}

}
