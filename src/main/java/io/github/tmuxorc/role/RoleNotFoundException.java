package io.github.tmuxorc.role;

import java.util.List;

import io.github.tmuxorc.failure.NotFoundException;

/**
 * There is no role of that name.
 */
public class RoleNotFoundException extends NotFoundException {

	RoleNotFoundException(String name, List<String> names) {
		super("No role is called '" + name + "'.", "Choose one of: " + String.join(", ", names) + ".");
	}

}
