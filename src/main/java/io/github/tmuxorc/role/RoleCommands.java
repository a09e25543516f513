package io.github.tmuxorc.role;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.ShellOnly;

/**
 * Commands that show roles, and hand out the shipped ones to be changed.
 */
@Component
class RoleCommands {

	private final Roles roles;

	RoleCommands(Roles roles) {
		this.roles = roles;
	}

	@ShellOnly("A model reads the resources orc://roles/ROLE.")
	@Command(name = "role list", description = "List the roles that agents can have, and where each is described.")
	RoleList list() {
		return RoleList.of(this.roles);
	}

	@ShellOnly("A model reads the resource orc://roles/ROLE.")
	@Command(name = "role show", description = "Show what an agent in a role is told.")
	RoleText show(@Argument(index = 0, description = "Name of the role.") String role) {
		return RoleText.of(this.roles.read(role));
	}

	@ShellOnly("What agents are told is for the person to change.")
	@Command(name = "role export",
			description = "Write shipped roles to files, to be changed: a file in the user's folder counts instead of "
					+ "the shipped one, at once. Files that are there already are not touched.")
	RolesExported export(
			@Arguments @McpToolParam(required = false,
					description = "Names of the roles; by default all shipped ones.") @Nullable List<String> roles,
			@Option(longName = "to",
					description = "Folder to write to; by default the folder of the user's roles.") @Nullable String to,
			@Option(longName = "force", description = "Write over files that are there.") @Nullable Boolean force) {
		Path folder = (to != null) ? Path.of(to).toAbsolutePath().normalize() : this.roles.files().ownFolder();
		return RoleExport.write(this.roles, (roles != null && !roles.isEmpty()) ? roles : Roles.SHIPPED, folder,
				Boolean.TRUE.equals(force));
	}

}
