package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A screen of an agent program that was recorded in a known situation.
 *
 * @param file where it is recorded
 * @param program the program that drew it
 * @param state what the program was doing, known from what was done to it
 * @param title the title of the terminal
 * @param column the column of the cursor
 * @param row the row of the cursor
 * @param note what was done
 * @param lines the lines of the screen
 */
record RecordedScreen(Path file, String program, String state, String title, int column, int row, String note,
		List<String> lines) {

	/**
	 * All that were recorded.
	 * @return the screens, by file
	 */
	static List<RecordedScreen> all() {
		URL folder = Objects.requireNonNull(RecordedScreen.class.getResource("/screens"), "no screens");
		try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
			return files.filter((file) -> file.toString().endsWith(".txt")).sorted().map(RecordedScreen::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RecordedScreen read(Path file) {
		try {
			List<String> lines = Files.readAllLines(file);
			int end = lines.indexOf("");
			Map<String, String> header = new HashMap<>();
			for (String line : lines.subList(0, end)) {
				int colon = line.indexOf(": ");
				header.put(line.substring(0, colon), line.substring(colon + 2));
			}
			String cursor = value(header, "cursor");
			int comma = cursor.indexOf(',');
			return new RecordedScreen(file, file.getName(file.getNameCount() - 3).toString(), value(header, "state"),
					value(header, "title"), Integer.parseInt(cursor.substring(0, comma)),
					Integer.parseInt(cursor.substring(comma + 1)), value(header, "note"),
					lines.subList(end + 1, lines.size()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String value(Map<String, String> header, String name) {
		return Objects.requireNonNull(header.get(name), name);
	}

}
