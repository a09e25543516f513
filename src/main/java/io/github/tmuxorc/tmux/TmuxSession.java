package io.github.tmuxorc.tmux;

import java.time.Instant;

/**
 * A session as it was when it was read.
 *
 * @param id its id
 * @param name its name
 * @param windows how many windows it has
 * @param attached whether a client other than our own shows it
 * @param created when it was started
 */
public record TmuxSession(SessionId id, String name, int windows, boolean attached, Instant created) {

}
