package io.github.tmuxorc.agent;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PaneForeground;
import io.github.tmuxorc.tmux.PaneStatus;

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
		Instant started, PaneStatus pane) {

	static final String NAME = "@orc_name";

	static final String ROLE = "@orc_role";

	static final String TEAM = "@orc_team";

	static final String PROGRAM = "@orc_agent";

	static final String VERSION = "@orc_version";

	static final String FOLDER = "@orc_folder";

	static final String STARTED = "@orc_started";

	static final String EVENT = "@orc_event";

	static final String PROCESS = "@orc_process";

	private static final Set<String> SHELLS = Set.of("ash", "bash", "csh", "dash", "fish", "ksh", "mksh", "sh", "tcsh",
			"zsh");

	private static final String[] OPTIONS = { NAME, ROLE, TEAM, PROGRAM, VERSION, FOLDER, STARTED, EVENT, PROCESS };

	static String[] options() {
		return OPTIONS.clone();
	}

	/**
	 * What tells the program that was started from another one in the same pane.
	 * @param foreground the program in the foreground of its pane
	 * @return the option to set once the agent is ready
	 */
	Map<String, String> process(PaneForeground foreground) {
		return Map.of(PROCESS, this.pane.pid() + " " + foreground.command().replaceAll("\\p{Cc}", ""));
	}

	/**
	 * Whether the pane has still the process that was started in it, and no shell took
	 * its place.
	 * @param foreground the program in the foreground of its pane
	 * @return whether it has; true if that is not known
	 */
	public boolean isAtWork(PaneForeground foreground) {
		String[] started = this.pane.options().getOrDefault(PROCESS, "").split(" ", 2);
		if (started.length < 2) {
			return true;
		}
		boolean shell = SHELLS.contains(foreground.command()) && !SHELLS.contains(started[1]);
		return started[0].equals(Long.toString(this.pane.pid())) && (!shell || this.program.anyCommand());
	}

	/**
	 * Whether it has a process.
	 * @return whether it has; if not, its pane was kept for what it printed last
	 */
	public boolean isAlive() {
		return !this.pane.dead();
	}

	/**
	 * The team that it is in. It is called as its session was when the agent was started,
	 * so that who renames the session takes nothing from the team.
	 * @return the name of the team
	 */
	public String team() {
		String team = this.pane.options().getOrDefault(TEAM, "");
		return team.isEmpty() ? this.pane.sessionName() : team;
	}

	/**
	 * What it is called from here, on whatever machine it is.
	 * @return the name, with {@code HOST/} before it if it is on a host
	 */
	public String called() {
		return called(this.name);
	}

	/**
	 * What it is called from here, on whatever machine it is.
	 * @param there what it is called on its machine
	 * @return the same, with {@code HOST/} before it if it is on a host
	 */
	public String called(String there) {
		return (this.folder.host() != null) ? this.folder.host() + "/" + there : there;
	}

	/**
	 * The name that no other agent of its machine has.
	 * @return the team and the name, with a colon between
	 */
	public String address() {
		return team() + ":" + this.name;
	}

}
