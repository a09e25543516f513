package io.github.tmuxorc.message.mail;

/**
 * A letter that its receiver is done with.
 *
 * @param letter its number
 * @param receiver the address of the receiver
 */
record MailAcked(long letter, String receiver) {

	@Override
	public String toString() {
		return "Letter " + this.letter + " is acked by " + this.receiver + ".";
	}

}
