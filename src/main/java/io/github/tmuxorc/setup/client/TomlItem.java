package io.github.tmuxorc.setup.client;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the head of a table, or a value with its keys, lies in a TOML document.
 *
 * @param kind what it is
 * @param path its keys, from the root of the document
 * @param start the offset of its first character
 * @param value the offset of the value; the end for the head of a table
 * @param end the offset after it
 * @param holder the inline table that it is in, if it is in one
 */
record TomlItem(Kind kind, List<String> path, int start, int value, int end, @Nullable TomlItem holder) {

	TomlItem {
		path = List.copyOf(path);
	}

	/**
	 * Whether it says something about a table.
	 * @param table the keys of the table
	 * @return whether it is the table or in it
	 */
	boolean isIn(List<String> table) {
		return this.path.size() >= table.size() && this.path.subList(0, table.size()).equals(table);
	}

	boolean isHead() {
		return this.kind == Kind.HEAD;
	}

	/**
	 * What an item can be.
	 */
	enum Kind {

		/**
		 * {@code [table]} or {@code [[table]]}.
		 */
		HEAD,

		/**
		 * A table in braces.
		 */
		INLINE_TABLE,

		/**
		 * Any other value.
		 */
		VALUE

	}

}
