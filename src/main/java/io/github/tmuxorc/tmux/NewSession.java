package io.github.tmuxorc.tmux;

import org.jspecify.annotations.Nullable;

/**
 * A session to start.
 *
 * @param name its name
 * @param directory the folder that its shell starts in; null for the folder of the caller
 */
public record NewSession(SessionName name, @Nullable String directory) {

}
