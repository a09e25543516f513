/**
 * Mail between agents, and with the person: letters that are kept before they are
 * delivered, with receipts.
 */
@NullMarked
package io.github.tmuxorc.message.mail;

import org.jspecify.annotations.NullMarked;
