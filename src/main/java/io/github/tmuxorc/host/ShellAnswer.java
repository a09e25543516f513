package io.github.tmuxorc.host;

/**
 * What became of a script.
 *
 * @param status its exit status
 * @param output what it printed
 */
public record ShellAnswer(int status, String output) {

}
