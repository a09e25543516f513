package io.github.tmuxorc.tmux.control;

/**
 * A block that a control-mode connection printed.
 *
 * @param ours whether it answers a command that we sent; the attaching and the user's own
 * hooks print blocks too
 * @param failed whether the command failed
 * @param text what stands in the block
 */
record ReplyBlock(boolean ours, boolean failed, String text) {

}
