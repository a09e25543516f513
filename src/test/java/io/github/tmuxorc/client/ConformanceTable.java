package io.github.tmuxorc.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is claimed in the documentation.
 *
 * @param rows what is claimed of each scenario of the suite
 */
record ConformanceTable(List<Row> rows) {

	private static final Pattern ROW = Pattern
		.compile("\\| `([a-z0-9-]+)` \\| ([^|]*) \\| ([a-z ]+) \\| ([a-z ]+) \\|.*");

	/**
	 * Read the documentation.
	 * @return its table
	 */
	static ConformanceTable read() {
		try {
			return new ConformanceTable(Files.readAllLines(Path.of("src/docs/conformance.md"))
				.stream()
				.map(ROW::matcher)
				.filter(Matcher::matches)
				.map((row) -> new Row(row.group(1), requests(row.group(2)), Claim.of(row.group(3)),
						Claim.of(row.group(4))))
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> requests(String cell) {
		return cell.equals("none") ? List.of() : List.of(cell.replace("`", "").split(", "));
	}

	/**
	 * A scenario.
	 *
	 * @param scenario its name
	 * @param requests the methods of the requests that reach a server that passes, in
	 * their order, after the handshake
	 * @param server what is claimed of our server
	 * @param fixture what is claimed of the fixture
	 */
	record Row(String scenario, List<String> requests, Claim server, Claim fixture) {

		@Override
		public String toString() {
			return this.scenario;
		}

	}

	/**
	 * What is claimed.
	 */
	enum Claim {

		/**
		 * The suite is content, and all answers came from the server.
		 */
		PASSES,

		/**
		 * The server does not offer what is asked for, and says so.
		 */
		NOT_OFFERED,

		/**
		 * The scenario calls what only the fixture has.
		 */
		NEEDS_FIXTURE,

		/**
		 * Nothing: the bridge answers what is asked.
		 */
		BRIDGE;

		private static Claim of(String text) {
			return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
		}

	}

}
