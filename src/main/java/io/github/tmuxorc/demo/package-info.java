/**
 * The demo agent: a small terminal program that behaves like an agent's, needs no account
 * and no network, and serves as the built-in agent and as a stand-in in tests.
 */
@NullMarked
package io.github.tmuxorc.demo;

import org.jspecify.annotations.NullMarked;
