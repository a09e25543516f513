package io.github.tmuxorc.surface;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a word stands on its command line. The scripts for other shells find the place in
 * the same way.
 *
 * @param names the names of the place in the table; several where either can follow
 * @param path the words of the command
 * @param prefix what of the word itself belongs to the place, such as {@code --tier=}
 */
record CompletionPlace(List<String> names, String path, String prefix) {

	/**
	 * Find the place.
	 * @param table the places that there are
	 * @param before the words before the word
	 * @param current what is typed of the word
	 * @return its place
	 */
	static CompletionPlace of(CompletionTable table, List<String> before, String current) {
		Walk walk = new Walk(table);
		before.forEach(walk::pass);
		return walk.end(current);
	}

	private static final class Walk {

		private final CompletionTable table;

		private String path = "";

		private String waiting = "";

		private int arguments;

		private boolean forHelp;

		private boolean optionsEnded;

		private Walk(CompletionTable table) {
			this.table = table;
		}

		private void pass(String word) {
			if (!this.waiting.isEmpty()) {
				this.waiting = "";
			}
			else if (!this.optionsEnded && word.equals("--")) {
				this.optionsEnded = true;
			}
			else if (!this.optionsEnded && word.startsWith("-") && word.length() > 1) {
				this.waiting = valueOf(word);
			}
			else if (this.path.isEmpty() && word.equals("help")) {
				this.forHelp = true;
			}
			else if (this.path.isEmpty()) {
				this.path = word;
			}
			else if (this.arguments == 0 && this.table.find(this.path + " " + word) != null) {
				this.path += " " + word;
			}
			else {
				this.arguments++;
			}
		}

		private CompletionPlace end(String current) {
			int equals = current.indexOf('=');
			if (!this.waiting.isEmpty()) {
				return new CompletionPlace(List.of(this.waiting), this.path, "");
			}
			if (!this.optionsEnded && current.startsWith("-")) {
				return (equals > 0) ? ofValue(current.substring(0, equals))
						: new CompletionPlace(List.of(this.path + ":-"), this.path, "");
			}
			if (this.forHelp) {
				return new CompletionPlace(List.of(this.path), this.path, "");
			}
			String argument = this.path + ":" + this.arguments;
			String known = (this.table.find(argument) != null) ? argument : this.path + ":+";
			return new CompletionPlace((this.arguments == 0) ? List.of(this.path, known) : List.of(known), this.path,
					"");
		}

		private CompletionPlace ofValue(String option) {
			String name = valueOf(option);
			return new CompletionPlace(name.isEmpty() ? List.of() : List.of(name), this.path, option + "=");
		}

		// The place of an option's value; empty if it takes none.
		private String valueOf(String option) {
			return Stream.of(this.path + ":" + option, ":" + option)
				.filter((place) -> this.table.find(place) != null)
				.findFirst()
				.orElse("");
		}

	}

}
