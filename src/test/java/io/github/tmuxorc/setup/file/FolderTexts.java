package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What lies in a folder, so that a test sees what is left there.
 */
final class FolderTexts {

	private FolderTexts() {
	}

	/**
	 * Read all files below a folder.
	 * @param folder the folder
	 * @return their texts, by their paths from there
	 */
	static Map<String, String> below(Path folder) {
		try (Stream<Path> paths = Files.walk(folder)) {
			Map<String, String> texts = new TreeMap<>();
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				texts.put(folder.relativize(path).toString(), Files.readString(path));
			}
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
