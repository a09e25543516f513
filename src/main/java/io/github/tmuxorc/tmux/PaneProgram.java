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
 */
public record PaneProgram(SessionName session, String windowName, String directory, Map<String, String> environment,
		List<String> command, Map<String, String> options) {

	public PaneProgram {
		environment = Map.copyOf(environment);
		command = List.copyOf(command);
		options = Map.copyOf(options);
	}

}
