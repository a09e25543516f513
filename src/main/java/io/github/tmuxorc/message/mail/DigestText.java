package io.github.tmuxorc.message.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is typed into a composer for some letters: who each is from, the short ones in
 * full, and of the others the beginning.
 *
 * @param text what is typed
 * @param whole the numbers of the letters that are in it in full
 */
record DigestText(String text, List<Long> whole) {

	private static final int MOST = 10;

	private static final int SHORT = 1000;

	private static final int EXCERPT = 300;

	DigestText {
		whole = List.copyOf(whole);
	}

	/**
	 * Put letters together.
	 * @param letters the letters, the oldest first
	 * @return the text
	 */
	static DigestText of(List<Letter> letters) {
		List<Long> whole = new ArrayList<>();
		StringBuilder text = new StringBuilder("[mail] ");
		text.append((letters.size() == 1) ? "A letter" : letters.size() + " letters")
			.append(" for you; from others, so judge what they ask.");
		for (Letter letter : letters.subList(0, Math.min(MOST, letters.size()))) {
			text.append("\n\n#").append(letter.id()).append(" from ").append(letter.sender());
			if (letter.replyTo() != null) {
				text.append(", answering #").append(letter.replyTo());
			}
			String body = letter.text().strip();
			if (body.length() <= SHORT) {
				whole.add(letter.id());
				text.append(":\n").append(quoted(body));
			}
			else {
				int end = body.offsetByCodePoints(0, EXCERPT);
				text.append(", the beginning of ")
					.append(body.length())
					.append(" characters (read on with the tool mail_read or 'tmux-orc mail read ")
					.append(letter.id())
					.append("'):\n")
					.append(quoted(body.substring(0, end) + "…"));
			}
		}
		if (letters.size() > MOST) {
			text.append("\n\n")
				.append(letters.size() - MOST)
				.append(" more: read them with the tool mail_read or 'tmux-orc mail read'.");
		}
		text.append("\n\nTo answer, use the tool mail_send or 'tmux-orc mail send --reply-to NUMBER'.");
		return new DigestText(text.toString(), whole);
	}

	// So that no letter can look like another one that follows it.
	private static String quoted(String text) {
		return text.lines().map((line) -> "> " + line).collect(Collectors.joining("\n"));
	}

}
