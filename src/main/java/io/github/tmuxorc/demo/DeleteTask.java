package io.github.tmuxorc.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Deletes a file of the working folder, after a question.
 *
 * @param file the file
 */
record DeleteTask(String file) implements Task {

	@Override
	public String command() {
		return "rm " + TaskFiles.quote(this.file);
	}

	@Override
	public boolean isRisky() {
		return true;
	}

	@Override
	public String run(Path folder) throws IOException {
		Path path = TaskFiles.find(folder, this.file);
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
			return "I found no file called " + this.file + ".";
		}
		// A link in the path must not lead out of the folder either.
		Path parent = path.getParent();
		if (parent == null || !parent.toRealPath().startsWith(folder.toRealPath())) {
			return this.file + " is outside my working folder, so I left it alone.";
		}
		if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
			return this.file + " is a folder, and I delete only files.";
		}
		Files.delete(path);
		return "Deleted " + this.file + ".";
	}

}
