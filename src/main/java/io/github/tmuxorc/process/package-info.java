/**
 * Runs other programs; no other package starts one.
 */
@NullMarked
package io.github.tmuxorc.process;

import org.jspecify.annotations.NullMarked;
