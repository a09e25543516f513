package io.github.tmuxorc.machine;

import java.time.Instant;

/**
 * Tells whether a file was written meanwhile.
 *
 * @param size its size in bytes
 * @param modified when it was written last
 */
public record FileStamp(long size, Instant modified) {

}
