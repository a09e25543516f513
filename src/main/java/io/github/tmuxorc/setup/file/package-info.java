/**
 * Changes files of the user: all or nothing, remembered, and taken back when asked.
 */
@NullMarked
package io.github.tmuxorc.setup.file;

import org.jspecify.annotations.NullMarked;
