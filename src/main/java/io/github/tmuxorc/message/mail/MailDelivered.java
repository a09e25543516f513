package io.github.tmuxorc.message.mail;

import java.util.List;

/**
 * What became of the letters that waited.
 *
 * @param delivered the receivers that got theirs
 * @param unproven the receivers of which nothing tells whether they got theirs
 * @param waiting the receivers whose letters wait on
 */
record MailDelivered(List<String> delivered, List<String> unproven, List<String> waiting) {

	MailDelivered {
		delivered = List.copyOf(delivered);
		unproven = List.copyOf(unproven);
		waiting = List.copyOf(waiting);
	}

	@Override
	public String toString() {
		if (this.delivered.isEmpty() && this.unproven.isEmpty() && this.waiting.isEmpty()) {
			return "No letters wait.";
		}
		return (line("Delivered to", this.delivered) + line("Unproven at", this.unproven)
				+ line("Waiting for", this.waiting))
			.stripTrailing();
	}

	private static String line(String what, List<String> receivers) {
		return receivers.isEmpty() ? "" : what + " " + String.join(", ", receivers) + ".\n";
	}

}
