package io.github.tmuxorc.agent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.TmuxPane;

/**
 * An agent as it was when it was read: a pane with the options that make it one.
 *
 * @param name its name
 * @param role its role
 * @param program the program that it runs
 * @param version the version of the program, or null if that is not known
 * @param folder our files about it
 * @param started when it was started
 * @param pane its pane
 */
public record Agent(String name, String role, AgentProgram program, @Nullable String version, AgentFolder folder,
		Instant started, TmuxPane pane) {

	static final String NAME = "@orc_name";

	static final String ROLE = "@orc_role";

	static final String PROGRAM = "@orc_agent";

	static final String VERSION = "@orc_version";

	static final String FOLDER = "@orc_folder";

	static final String STARTED = "@orc_started";

	static final String EVENT = "@orc_event";

	private static final String[] OPTIONS = { NAME, ROLE, PROGRAM, VERSION, FOLDER, STARTED, EVENT };

	static String[] options() {
		return OPTIONS.clone();
	}

	/**
	 * The name that no other agent has.
	 * @return the session and the name, with a colon between
	 */
	public String address() {
		return this.pane.sessionName() + ":" + this.name;
	}

}
