package io.github.tmuxorc.setup.client;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * How a document is laid out, so that what is put into it looks like the rest.
 *
 * @param newline what ends a line; empty if the members of an object share a line
 * @param unit what a line is indented by for each level
 * @param colon what stands between a name and its value
 */
record JsonLayout(String newline, String unit, String colon) {

	/**
	 * How a document is laid out when it says nothing else.
	 */
	static final JsonLayout DEFAULT = new JsonLayout("\n", "  ", ": ");

	/**
	 * Find out how a document is laid out.
	 * @param text the text of the document
	 * @param root the document
	 * @return the layout
	 */
	static JsonLayout of(String text, JsonObject root) {
		if (root.members().isEmpty()) {
			return new JsonLayout(newline(text), DEFAULT.unit(), DEFAULT.colon());
		}
		JsonMember first = root.members().getFirst();
		String colon = colon(text, first);
		String gap = gap(text, first.key());
		if (!gap.contains("\n")) {
			return new JsonLayout("", "", colon);
		}
		String outer = lastLine(gap(text, root.open()));
		String inner = lastLine(gap);
		return new JsonLayout(newline(text), inner.startsWith(outer) ? inner.substring(outer.length()) : inner, colon);
	}

	/**
	 * How the members of an object are laid out, which may differ from the document.
	 * @param text the text of the document
	 * @param object the object
	 * @return the layout
	 */
	JsonLayout within(String text, JsonObject object) {
		if (object.members().isEmpty()) {
			return this;
		}
		JsonMember last = object.members().getLast();
		if (!gap(text, last.key()).contains("\n")) {
			return new JsonLayout("", "", colon(text, last));
		}
		return new JsonLayout(newline(text), this.newline.isEmpty() ? DEFAULT.unit() : this.unit, colon(text, last));
	}

	/**
	 * The same with all on one line.
	 * @return the layout
	 */
	JsonLayout onOneLine() {
		return new JsonLayout("", "", this.colon);
	}

	/**
	 * The same with a line for each member.
	 * @param text the text of the document
	 * @return the layout
	 */
	JsonLayout onLines(String text) {
		return new JsonLayout(newline(text), this.newline.isEmpty() ? DEFAULT.unit() : this.unit, this.colon);
	}

	/**
	 * The indentation of what starts at an offset.
	 * @param text the text of the document
	 * @param offset the offset
	 * @return blanks and tabs; empty if other things stand before it on its line
	 */
	static String indent(String text, int offset) {
		String gap = gap(text, offset);
		return (gap.contains("\n") || gap.length() == offset) ? lastLine(gap) : "";
	}

	/**
	 * Write a member of an object.
	 * @param name its name
	 * @param value its value, as {@link #value(Object, String)} takes it
	 * @param indent the indentation of its line
	 * @return the text
	 */
	String member(String name, Object value, String indent) {
		return quote(name) + this.colon + value(value, indent);
	}

	/**
	 * Write a value.
	 * @param value a string, a list of values, or a map of names and values
	 * @param indent the indentation of the line that it starts on
	 * @return the text
	 */
	String value(Object value, String indent) {
		return switch (value) {
			case Map<?, ?> object -> object.entrySet()
				.stream()
				.map((entry) -> member(String.valueOf(entry.getKey()), entry.getValue(), indent + this.unit))
				.collect(Collectors.joining(separator(indent), start(indent, '{'), end(indent, '}')));
			case List<?> list -> list.stream()
				.map((element) -> value(element, indent + this.unit))
				.collect(Collectors.joining(separator(indent), start(indent, '['), end(indent, ']')));
			default -> quote(value.toString());
		};
	}

	/**
	 * What stands between the members of an object.
	 * @param indent the indentation of the members
	 * @return the text
	 */
	String between(String indent) {
		if (this.newline.isEmpty()) {
			return this.colon.endsWith(" ") ? ", " : ",";
		}
		return "," + this.newline + indent;
	}

	/**
	 * Write a string.
	 * @param value the string
	 * @return the string in quotes
	 */
	static String quote(String value) {
		return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + '"';
	}

	private String separator(String indent) {
		return between(indent + this.unit);
	}

	private String start(String indent, char bracket) {
		return this.newline.isEmpty() ? String.valueOf(bracket) : bracket + this.newline + indent + this.unit;
	}

	private String end(String indent, char bracket) {
		return this.newline.isEmpty() ? String.valueOf(bracket) : this.newline + indent + bracket;
	}

	private static String colon(String text, JsonMember member) {
		String name = text.substring(member.key(), member.start());
		String colon = name.substring(name.lastIndexOf('"') + 1);
		return (colon.contains("\n") || !colon.strip().equals(":")) ? DEFAULT.colon() : colon;
	}

	private static String newline(String text) {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	private static String gap(String text, int offset) {
		return text.substring(JsonGap.blanksBefore(text, offset), offset);
	}

	private static String lastLine(String gap) {
		return gap.substring(gap.lastIndexOf('\n') + 1);
	}

}
