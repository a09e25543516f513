/**
 * Installs programs of others from the npm registry, outside of the build.
 */
@NullMarked
package io.github.tmuxorc.npm;

import org.jspecify.annotations.NullMarked;
