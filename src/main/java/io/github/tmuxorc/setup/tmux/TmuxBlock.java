package io.github.tmuxorc.setup.tmux;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Our lines for the user's tmux.
 *
 * @param template the lines with places for what differs
 */
record TmuxBlock(String template) {

	/**
	 * Read the lines.
	 * @return the lines
	 */
	static TmuxBlock read() {
		try (InputStream lines = TmuxBlock.class.getResourceAsStream("block.conf")) {
			if (lines == null) {
				throw new IllegalStateException("the lines for tmux are missing from the program");
			}
			return new TmuxBlock(new String(lines.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Fill in what differs.
	 * @param keys the keys; the line of one that there is not is left out
	 * @param program this program
	 * @return the lines
	 */
	String lines(BlockKeys keys, Path program) {
		String command = quoteForTmux(quoteForShell(program.toString()) + " agent list");
		return this.template.lines()
			.filter((line) -> keys.go() != null || !line.contains(" @go@ "))
			.filter((line) -> keys.list() != null || !line.contains(" @list@ "))
			.map((line) -> fill(fill(line, " @go@ ", keys.go()), " @list@ ", keys.list()).replace("@command@", command))
			.collect(Collectors.joining("\n"));
	}

	private static String fill(String line, String place, @Nullable String key) {
		return line.replace(place, " " + key + " ");
	}

	private static String quoteForShell(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

	private static String quoteForTmux(String text) {
		return '"' + text.replaceAll("[\\\\\"$]", "\\\\$0") + '"';
	}

}
