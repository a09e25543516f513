package io.github.tmuxorc.process;

/**
 * How a program ended.
 *
 * @param status the exit status
 * @param output its standard output, decoded as UTF-8
 * @param error its standard error, decoded as UTF-8
 */
public record ProgramResult(int status, String output, String error) {

}
