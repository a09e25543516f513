package io.github.tmuxorc.role;

/**
 * A role, as it is shown.
 *
 * @param name its name
 * @param description what it is for
 * @param text what an agent in this role is told
 */
record RoleText(String name, String description, String text) {

	static RoleText of(Role role) {
		return new RoleText(role.name(), role.description(), role.text());
	}

	@Override
	public String toString() {
		return this.name + ": " + this.description + "\n\n" + this.text;
	}

}
