package io.github.tmuxorc.setup.client;

/**
 * What stands between the names, values and marks of a JSON document: blanks and
 * comments.
 */
final class JsonGap {

	private JsonGap() {
	}

	/**
	 * Whether a character is a blank.
	 * @param character the character
	 * @return whether it is
	 */
	static boolean isBlank(char character) {
		return " \t\r\n".indexOf(character) >= 0;
	}

	/**
	 * The start of the blanks before an offset.
	 * @param text the text
	 * @param offset the offset
	 * @return the offset of the first of them
	 */
	static int blanksBefore(String text, int offset) {
		int start = offset;
		while (start > 0 && isBlank(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	/**
	 * The end of the blanks and comments after an offset.
	 * @param text the text
	 * @param offset the offset
	 * @return the offset of what follows them
	 */
	static int end(String text, int offset) {
		int position = offset;
		while (position < text.length()) {
			if (isBlank(text.charAt(position))) {
				position++;
			}
			else if (text.startsWith("/", position)) {
				position = commentEnd(text, position);
			}
			else {
				break;
			}
		}
		return position;
	}

	/**
	 * The end of the comments that start on the line of an offset, and so belong to what
	 * stands before it.
	 * @param text the text
	 * @param offset the offset
	 * @return the offset after the last of them, or the same offset if there is none
	 */
	static int endOfLineComments(String text, int offset) {
		int position = offset;
		int end = offset;
		while (position < text.length() && " \t/".indexOf(text.charAt(position)) >= 0) {
			if (text.charAt(position) == '/') {
				position = commentEnd(text, position);
				end = position;
			}
			else {
				position++;
			}
		}
		return end;
	}

	/**
	 * The end of a comment.
	 * @param text the text
	 * @param start the offset of the comment
	 * @return the offset after it, before the newline if it ends by one
	 */
	static int commentEnd(String text, int start) {
		if (text.startsWith("/*", start)) {
			int end = text.indexOf("*/", start + 2);
			return (end < 0) ? text.length() : end + 2;
		}
		int end = start;
		while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	/**
	 * Whether something ends a gap that must end a line, since a comment of it would
	 * swallow what follows.
	 * @param text the text
	 * @param start the offset of the gap
	 * @param end the offset after it
	 * @return whether its last line has a comment up to the end of the line
	 */
	static boolean endsInLineComment(String text, int start, int end) {
		int position = start;
		boolean line = false;
		while (position < end) {
			if (text.charAt(position) == '/') {
				line = text.startsWith("//", position);
				position = commentEnd(text, position);
			}
			else {
				line &= text.charAt(position) != '\n';
				position++;
			}
		}
		return line;
	}

}
