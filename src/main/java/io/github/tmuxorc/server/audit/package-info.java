/**
 * The log of the calls that clients made: who called which tool, how, and how it ended.
 */
@NullMarked
package io.github.tmuxorc.server.audit;

import org.jspecify.annotations.NullMarked;
