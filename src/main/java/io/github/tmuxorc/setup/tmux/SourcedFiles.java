package io.github.tmuxorc.setup.tmux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.FailedException;

/**
 * The files that a file of the user has tmux read as well. What is wrong in one of them
 * is not looked at: tmux tells of it when it reads them.
 *
 * @param home the folder that a relative path starts from
 * @param trial reads what is in them
 */
record SourcedFiles(Path home, TrialServer trial) {

	private static final Pattern SOURCE = Pattern
		.compile("\\bsource(?:-file)?\\s+(?:-\\w+\\s+)*(?:\"([^\"]+)\"|'([^']+)'|([^\\s\"';}]+))");

	/**
	 * Read them, and those that they name in turn.
	 * @param lines the commands of the file, one in a line
	 * @return their commands, one in a line
	 */
	List<String> read(List<String> lines) {
		List<String> all = new ArrayList<>();
		read(lines, all, new HashSet<>());
		return all;
	}

	private void read(List<String> lines, List<String> all, Set<Path> seen) {
		for (String line : lines) {
			Matcher source = SOURCE.matcher(line);
			while (source.find()) {
				String name = Stream.of(1, 2, 3).map(source::group).filter(Objects::nonNull).findFirst().orElseThrow();
				for (Path file : files(name)) {
					if (seen.add(file)) {
						List<String> more = commands(file);
						all.addAll(more);
						read(more, all, seen);
					}
				}
			}
		}
	}

	private List<Path> files(String name) {
		Path path = this.home.resolve(
				name.replaceFirst("^(~|\\$HOME|\\$\\{HOME})(?=/)", Matcher.quoteReplacement(this.home.toString())));
		Path folder = path.getParent();
		List<Path> files = new ArrayList<>();
		if (folder != null) {
			try (DirectoryStream<Path> matching = Files.newDirectoryStream(folder, path.getFileName().toString())) {
				matching.forEach(files::add);
			}
			catch (IOException ex) {
				// tmux does not find them either.
			}
		}
		return files;
	}

	private List<String> commands(Path file) {
		try {
			return this.trial.read(file, Files.readString(file, StandardCharsets.ISO_8859_1));
		}
		catch (IOException | FailedException ex) {
			return List.of(); // tmux carries out nothing of it
		}
	}

}
