/**
 * What the parts of the set-up have in common: the user, the system and this program.
 */
@NullMarked
package io.github.tmuxorc.setup;

import org.jspecify.annotations.NullMarked;
