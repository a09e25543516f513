/**
 * The reference of the commands, in each form that is made of their annotations: for
 * people, for programs, as a manual page, and as scripts by which other shells complete.
 */
@NullMarked
package io.github.tmuxorc.reference;

import org.jspecify.annotations.NullMarked;
