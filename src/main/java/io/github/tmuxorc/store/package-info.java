/**
 * What must outlive the tmux server: one SQLite database, safe for many processes at
 * once, and its schema.
 */
@NullMarked
package io.github.tmuxorc.store;

import org.jspecify.annotations.NullMarked;
