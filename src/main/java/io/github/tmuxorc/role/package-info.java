/**
 * Roles: what is expected of an agent, in words that it can be briefed with.
 */
@NullMarked
package io.github.tmuxorc.role;

import org.jspecify.annotations.NullMarked;
