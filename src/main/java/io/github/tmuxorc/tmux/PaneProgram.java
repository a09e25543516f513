package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;

/**
 * A program to start as the own process of a new pane.
 *
 * @param session the name of the session
 * @param windowName the name of the window that is made for it
 * @param directory the folder that it works in
 * @param environment variables that are set for it
 * @param command the program and its arguments; no shell reads them
 * @param options pane options to set
 * @param newSession whether the session must be a new one
 */
public record PaneProgram(SessionName session, String windowName, String directory, Map<String, String> environment,
		List<String> command, Map<String, String> options, boolean newSession) {

	public PaneProgram {
		environment = Map.copyOf(environment);
		command = List.copyOf(command);
		options = Map.copyOf(options);
	}

	/**
	 * A program in a session that may exist.
	 * @param session the name of the session, which is started if need be
	 * @param windowName the name of the window that is made for it
	 * @param directory the folder that it works in
	 * @param environment variables that are set for it
	 * @param command the program and its arguments; no shell reads them
	 * @param options pane options to set
	 */
	public PaneProgram(SessionName session, String windowName, String directory, Map<String, String> environment,
			List<String> command, Map<String, String> options) {
		this(session, windowName, directory, environment, command, options, false);
	}

	/**
	 * The same program in another session.
	 * @param session the name of the session
	 * @return the program
	 */
	public PaneProgram in(SessionName session) {
		return new PaneProgram(session, this.windowName, this.directory, this.environment, this.command, this.options,
				this.newSession);
	}

	/**
	 * The same program, which begins a session.
	 * @return the program, which is not started if a session of that name exists
	 */
	public PaneProgram inNewSession() {
		return new PaneProgram(this.session, this.windowName, this.directory, this.environment, this.command,
				this.options, true);
	}

}
