package io.github.tmuxorc.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the words or lines of a file, as {@code wc} does.
 *
 * @param words whether words are counted, and not lines
 * @param file the file
 */
record CountTask(boolean words, String file) implements Task {

	private static final long LARGEST = 64L << 20;

	@Override
	public String command() {
		return (this.words ? "wc -w " : "wc -l ") + TaskFiles.quote(this.file);
	}

	@Override
	public String run(Path folder) throws IOException {
		Path path = TaskFiles.find(folder, this.file);
		if (!Files.exists(path)) {
			return "I found no file called " + this.file + ".";
		}
		if (!Files.isRegularFile(path)) {
			return this.file + " is not a regular file, so I cannot count in it.";
		}
		if (Files.size(path) > LARGEST) {
			return this.file + " is larger than the 64 MB that I read.";
		}
		long count = this.words ? words(path) : lines(path);
		String unit = this.words ? "word" : "line";
		return TaskFiles.name(folder, path) + " has " + count + " " + unit + ((count == 1) ? "." : "s.");
	}

	private static long words(Path path) throws IOException {
		try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
			long words = 0;
			boolean inside = false;
			for (int value = input.read(); value >= 0; value = input.read()) {
				boolean blank = value == ' ' || (value >= '\t' && value <= '\r');
				words += (!blank && !inside) ? 1 : 0;
				inside = !blank;
			}
			return words;
		}
	}

	private static long lines(Path path) throws IOException {
		try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
			long lines = 0;
			for (int value = input.read(); value >= 0; value = input.read()) {
				lines += (value == '\n') ? 1 : 0;
			}
			return lines;
		}
	}

}
