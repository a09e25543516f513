/**
 * Reads what others wrote as JSON.
 */
@NullMarked
package io.github.tmuxorc.json;

import org.jspecify.annotations.NullMarked;
