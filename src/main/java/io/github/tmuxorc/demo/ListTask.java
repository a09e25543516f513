package io.github.tmuxorc.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lists what is in a folder.
 *
 * @param directory the folder
 */
record ListTask(String directory) implements Task {

	private static final int MOST = 100;

	@Override
	public String command() {
		return "ls -p " + TaskFiles.quote(this.directory);
	}

	@Override
	public String run(Path folder) throws IOException {
		Path path = TaskFiles.find(folder, this.directory);
		if (!Files.isDirectory(path)) {
			return "I found no folder called " + this.directory + ".";
		}
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
			for (Path entry : entries) {
				names.add(entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""));
			}
		}
		if (names.isEmpty()) {
			return TaskFiles.name(folder, path) + " is empty.";
		}
		Collections.sort(names);
		String more = (names.size() > MOST) ? "\n… and " + (names.size() - MOST) + " more" : "";
		String count = (names.size() == 1) ? "1 entry" : names.size() + " entries";
		return TaskFiles.name(folder, path) + " has " + count + ":\n"
				+ String.join("\n", names.subList(0, Math.min(MOST, names.size()))) + more;
	}

}
