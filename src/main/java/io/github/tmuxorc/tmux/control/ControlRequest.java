package io.github.tmuxorc.tmux.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.TmuxReply;

/**
 * Commands that wait for their answers: a block for each, or for those up to the first
 * that failed.
 */
final class ControlRequest {

	private final CompletableFuture<TmuxReply> reply = new CompletableFuture<>();

	private final List<String> outputs = new ArrayList<>();

	private final int commands;

	private final Consumer<TmuxReply> answer;

	private @Nullable String error;

	/**
	 * Create the request.
	 * @param commands how many commands it has
	 * @param answer given the answer by the reading thread
	 */
	ControlRequest(int commands, Consumer<TmuxReply> answer) {
		this.commands = commands;
		this.answer = answer;
	}

	/**
	 * What is waited for.
	 * @return the answer, once it is complete
	 */
	CompletableFuture<TmuxReply> reply() {
		return this.reply;
	}

	/**
	 * Take the next block.
	 * @param block the block
	 * @return whether it is the last one of the answer
	 */
	boolean isAnsweredBy(ReplyBlock block) {
		if (block.failed()) {
			this.error = block.text();
			return true;
		}
		this.outputs.add(block.text());
		return this.outputs.size() == this.commands;
	}

	void complete() {
		TmuxReply reply = new TmuxReply(this.outputs, this.error);
		this.reply.complete(reply);
		this.answer.accept(reply);
	}

}
