/**
 * The real programs of agents, each against a stand-in for the API that it talks to.
 */
@NullMarked
package io.github.tmuxorc.realagent;

import org.jspecify.annotations.NullMarked;
