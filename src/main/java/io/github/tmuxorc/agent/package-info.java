/**
 * Agents: the programs they run, starting them, and what state each is in.
 */
@NullMarked
package io.github.tmuxorc.agent;

import org.jspecify.annotations.NullMarked;
