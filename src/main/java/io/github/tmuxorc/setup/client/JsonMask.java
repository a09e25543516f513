package io.github.tmuxorc.setup.client;

/**
 * Hides the strings in a piece of JSON that are values; names stay.
 */
final class JsonMask {

	private static final String HIDDEN = "\"…\"";

	private JsonMask() {
	}

	/**
	 * Hide the values.
	 * @param json a piece of a document that starts and ends outside strings
	 * @return the piece with every string that is no name replaced
	 */
	static String mask(String json) {
		StringBuilder masked = new StringBuilder();
		int position = 0;
		while (position < json.length()) {
			int quote = json.indexOf('"', position);
			if (quote < 0) {
				break;
			}
			int end = endOfString(json, quote);
			masked.append(json, position, quote);
			masked.append(isName(json, end) ? json.substring(quote, end) : HIDDEN);
			position = end;
		}
		return masked.append(json, position, json.length()).toString();
	}

	private static int endOfString(String json, int quote) {
		int position = quote + 1;
		while (position < json.length() && json.charAt(position) != '"') {
			position += (json.charAt(position) == '\\') ? 2 : 1;
		}
		return Math.min(position + 1, json.length());
	}

	private static boolean isName(String json, int end) {
		int position = end;
		while (position < json.length() && Character.isWhitespace(json.charAt(position))) {
			position++;
		}
		return position < json.length() && json.charAt(position) == ':';
	}

}
