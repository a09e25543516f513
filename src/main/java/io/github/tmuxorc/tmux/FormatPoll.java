package io.github.tmuxorc.tmux;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * Follows the value of a format by asking for it, where nobody tells.
 *
 * @param transport who is asked
 * @param format the format
 * @param values what is told the value
 */
public record FormatPoll(TmuxTransport transport, String format, Consumer<String> values) {

	/** How often is asked: as often as tmux itself looks. */
	public static final Duration PACE = Duration.ofSeconds(1);

	private static final Logger logger = LoggerFactory.getLogger(FormatPoll.class);

	/**
	 * Ask again and again, in a thread of its own.
	 * @return ends it
	 */
	TmuxSubscription start() {
		Thread thread = Thread.ofPlatform().daemon().name("tmux-poll").start(this::run);
		return thread::interrupt;
	}

	private void run() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				look();
				Thread.sleep(PACE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Ask once. A tmux that does not answer has no value.
	 */
	public void look() {
		try {
			TmuxReply reply = this.transport.run(List.of(TmuxCommand.of("display-message", "-p", this.format)), "");
			if (reply.noServer()) {
				this.values.accept("");
			}
			else if (reply.error() == null) {
				this.values.accept(reply.outputs().getFirst());
			}
		}
		catch (TmuxOrcException ex) {
			logger.debug("The value could not be asked for", ex);
		}
	}

}
