package io.github.tmuxorc.tmux;

/**
 * The program in the foreground of a pane. tmux opens files in {@code /proc} to tell it,
 * which takes it as long as a dozen other values.
 *
 * @param command its name
 * @param directory the folder that it works in
 */
public record PaneForeground(String command, String directory) {

}
