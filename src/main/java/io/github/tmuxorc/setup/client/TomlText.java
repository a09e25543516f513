package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Finds where things are in the text of a TOML document. It takes for granted that the
 * document is right, which the library that reads its values has to say before.
 */
final class TomlText {

	private static final TomlMapper MAPPER = new TomlMapper();

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final String text;

	private final List<TomlItem> items = new ArrayList<>();

	private final List<TextEdit> secrets = new ArrayList<>();

	private int position;

	private TomlText(String text) {
		this.text = text;
	}

	/**
	 * Read the values of a document.
	 * @param text the text of the document
	 * @return the values
	 */
	static JsonNode values(String text) {
		String document = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		try {
			return MAPPER.readTree(document);
		}
		catch (JacksonException ex) {
			return MAPPER.readTree(OlderToml.of(document));
		}
	}

	/**
	 * The end of the blanks and comments after an offset.
	 * @param text the text of a document
	 * @param offset the offset
	 * @return the offset of what follows them
	 */
	static int gapEnd(String text, int offset) {
		TomlText places = new TomlText(text);
		places.position = offset;
		places.skip();
		return places.position;
	}

	/**
	 * The end of a comment.
	 * @param text the text of a document
	 * @param start the offset of the comment
	 * @return the offset of the newline after it, or the end of the text
	 */
	static int commentEnd(String text, int start) {
		int newline = text.indexOf('\n', start);
		return (newline < 0) ? text.length() : newline;
	}

	/**
	 * The end of a string.
	 * @param text the text of a document, which may be wrong
	 * @param start the offset of the string
	 * @return the offset after its last quote, or the end of the text if it has none
	 */
	static int stringEnd(String text, int start) {
		TomlText places = new TomlText(text);
		places.position = start;
		places.string();
		return Math.min(places.position, text.length());
	}

	/**
	 * Find out where things are.
	 * @param text the text of a document that is right
	 * @return the places
	 */
	static TomlText of(String text) {
		TomlText places = new TomlText(text);
		places.position = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
		places.read();
		return places;
	}

	/**
	 * The heads and values, in the order of the text; a table in braces comes before what
	 * is in it.
	 * @return the items
	 */
	List<TomlItem> items() {
		return List.copyOf(this.items);
	}

	/**
	 * The strings and comments, as edits that hide them.
	 * @return the edits
	 */
	List<TextEdit> secrets() {
		return List.copyOf(this.secrets);
	}

	private void read() {
		List<String> table = List.of();
		for (skip(); this.position < this.text.length(); skip()) {
			int start = this.position;
			if (at("[")) {
				this.position += at("[[") ? 2 : 1;
				table = keys(List.of());
				this.position += at("]]") ? 2 : 1;
				this.items.add(new TomlItem(TomlItem.Kind.HEAD, table, start, this.position, this.position, null));
			}
			else {
				pair(table, null);
			}
		}
	}

	private void pair(List<String> table, @Nullable TomlItem holder) {
		int start = this.position;
		List<String> path = keys(table);
		this.position++;
		skip();
		int value = this.position;
		int place = this.items.size();
		boolean inline = at("{");
		if (inline) {
			inlineTable(path, start);
		}
		else {
			value();
		}
		// What is in a table in braces needs the table before its end is known.
		this.items.add(place, new TomlItem(inline ? TomlItem.Kind.INLINE_TABLE : TomlItem.Kind.VALUE, path, start,
				value, this.position, holder));
	}

	private void inlineTable(List<String> path, int start) {
		TomlItem table = new TomlItem(TomlItem.Kind.INLINE_TABLE, path, start, this.position, this.position, null);
		this.position++;
		for (skip(); !at("}"); skip()) {
			if (at(",")) {
				this.position++;
			}
			else {
				pair(path, table);
			}
		}
		this.position++;
	}

	private void value() {
		if (at("[")) {
			this.position++;
			for (skip(); !at("]"); skip()) {
				if (at(",")) {
					this.position++;
				}
				else if (at("{")) {
					int kept = this.items.size();
					inlineTable(List.of(), this.position);
					this.items.subList(kept, this.items.size()).clear();
				}
				else {
					value();
				}
			}
			this.position++;
		}
		else if (at("\"") || at("'")) {
			int start = this.position;
			string();
			this.secrets.add(new TextEdit(start, this.position, "\"…\""));
		}
		else {
			while (this.position < this.text.length() && ",]}#\r\n".indexOf(this.text.charAt(this.position)) < 0) {
				this.position++;
			}
			this.position = JsonGap.blanksBefore(this.text, this.position);
		}
	}

	private List<String> keys(List<String> table) {
		List<String> keys = new ArrayList<>(table);
		do {
			this.position += at(".") ? 1 : 0;
			skip();
			keys.add(key());
			skip();
		}
		while (at("."));
		return keys;
	}

	private String key() {
		int start = this.position;
		if (at("\"") || at("'")) {
			string();
			String quoted = this.text.substring(start, this.position);
			return values(quoted + " = 0").propertyNames().iterator().next();
		}
		while (" \t.=]".indexOf(this.text.charAt(this.position)) < 0) {
			this.position++;
		}
		return this.text.substring(start, this.position);
	}

	private void string() {
		String quote = this.text.substring(this.position, this.position + 1);
		boolean many = at(quote.repeat(3));
		String end = many ? quote.repeat(3) : quote;
		this.position += end.length();
		while (this.position < this.text.length() && !at(end)) {
			this.position += (quote.equals("\"") && at("\\")) ? 2 : 1;
		}
		this.position += end.length();
		// Up to two quotes may stand before the three that end it.
		while (many && at(quote)) {
			this.position++;
		}
	}

	private void skip() {
		while (this.position < this.text.length()) {
			if (at("#")) {
				int start = this.position;
				this.position = JsonGap.blanksBefore(this.text, commentEnd(this.text, start));
				this.secrets.add(new TextEdit(start, Math.max(start, this.position), "# …"));
			}
			else if (JsonGap.isBlank(this.text.charAt(this.position))) {
				this.position++;
			}
			else {
				return;
			}
		}
	}

	private boolean at(String expected) {
		return this.text.startsWith(expected, this.position);
	}

}
