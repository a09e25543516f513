/**
 * Git work trees: a folder and a branch of its own for each agent of a repository.
 */
@NullMarked
package io.github.tmuxorc.worktree;

import org.jspecify.annotations.NullMarked;
