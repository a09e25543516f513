package io.github.tmuxorc.tmux;

/**
 * What a detailed list shows of a pane.
 *
 * @param overview what a short list shows of it
 * @param session the id of its session
 * @param index its number in the window
 * @param active whether it is the active pane of its window
 * @param directory the folder that the program works in
 * @param pid the process id of the pane's own process
 */
public record PaneDetails(PaneOverview overview, SessionId session, int index, boolean active, String directory,
		long pid) {

}
