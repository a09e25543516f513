/**
 * Delivery of messages to agents, with receipts.
 */
@NullMarked
package io.github.tmuxorc.message;

import org.jspecify.annotations.NullMarked;
