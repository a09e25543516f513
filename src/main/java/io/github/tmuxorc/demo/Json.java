package io.github.tmuxorc.demo;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, strings, numbers and booleans as JSON on one line.
 */
final class Json {

	private static final HexFormat HEX = HexFormat.of();

	private Json() {
	}

	static String write(Object value) {
		StringBuilder json = new StringBuilder();
		write(value, json);
		return json.toString();
	}

	// What a switch over types needs is made when it first runs, in each process.
	@SuppressWarnings("IfChainToSwitch")
	private static void write(Object value, StringBuilder json) {
		if (value instanceof String text) {
			string(text, json);
		}
		else if (value instanceof Map<?, ?> map) {
			map(map, json);
		}
		else if (value instanceof List<?> list) {
			list(list, json);
		}
		else if (value instanceof Number || value instanceof Boolean) {
			json.append(value);
		}
		else {
			throw new IllegalArgumentException("No JSON for " + value.getClass().getName());
		}
	}

	private static void map(Map<?, ?> map, StringBuilder json) {
		json.append('{');
		String separator = "";
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			json.append(separator);
			string(String.valueOf(entry.getKey()), json);
			json.append(':');
			write(entry.getValue(), json);
			separator = ",";
		}
		json.append('}');
	}

	private static void list(List<?> list, StringBuilder json) {
		json.append('[');
		for (Iterator<?> values = list.iterator(); values.hasNext();) {
			write(values.next(), json);
			json.append(values.hasNext() ? "," : "");
		}
		json.append(']');
	}

	private static void string(String text, StringBuilder json) {
		json.append('"');
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			switch (character) {
				case '"', '\\' -> json.append('\\').append(character);
				case '\n' -> json.append("\\n");
				case '\r' -> json.append("\\r");
				case '\t' -> json.append("\\t");
				default -> {
					if (isPlain(text, index)) {
						json.append(character);
					}
					else {
						json.append("\\u").append(HEX.toHexDigits(character));
					}
				}
			}
		}
		json.append('"');
	}

	// A surrogate without its partner has no form in UTF-8, and some readers take the
	// line
	// separators of Unicode for the end of a line.
	private static boolean isPlain(String text, int index) {
		char character = text.charAt(index);
		if (Character.isHighSurrogate(character)) {
			return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
		}
		if (Character.isLowSurrogate(character)) {
			return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
		}
		return !Character.isISOControl(character) && character != '\u2028' && character != '\u2029';
	}

}
