package io.github.tmuxorc.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as Markdown that is also read well as it is.
 *
 * @param rows its rows, all of the same length
 */
record Table(List<List<String>> rows) {

	Table {
		rows = List.copyOf(rows);
	}

	@Override
	public String toString() {
		int[] widths = IntStream.range(0, this.rows.getFirst().size())
			.map((column) -> this.rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.toArray();
		return this.rows.stream()
			.map((row) -> IntStream.range(0, widths.length)
				.mapToObj((column) -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
				.collect(Collectors.joining(" | ", "| ", " |\n")))
			.collect(Collectors.joining());
	}

}
