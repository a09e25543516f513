/**
 * What the user configured, and how a part of the program gets its share of it.
 */
@NullMarked
package io.github.tmuxorc.settings;

import org.jspecify.annotations.NullMarked;
