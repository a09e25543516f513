package io.github.tmuxorc.role;

import java.util.List;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;

/**
 * Suggests the names of the roles.
 */
@Component
class RoleCompletion implements CompletionSource {

	private final Roles roles;

	RoleCompletion(Roles roles) {
		this.roles = roles;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return parameter.equals("role") || (command.startsWith("role ") && parameter.equals("roles"));
	}

	@Override
	public List<String> values() {
		return this.roles.names();
	}

}
