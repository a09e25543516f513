package io.github.tmuxorc.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds programs on the PATH and then in the usual places, since desktop applications
 * start us with a PATH that leaves those out.
 */
public final class ProgramFinder {

	private static final List<String> USUAL_PLACES = List.of("/usr/local/bin", "/opt/homebrew/bin",
			"/home/linuxbrew/.linuxbrew/bin", "/opt/local/bin", "/usr/bin", "/bin");

	private ProgramFinder() {
	}

	/**
	 * The usual places, for a PATH of another machine.
	 * @return the folders, with colons between them
	 */
	public static String usualPlaces() {
		return String.join(":", USUAL_PLACES);
	}

	/**
	 * Find a program.
	 * @param name its name, without a folder
	 * @param path the value of PATH; null if there is none
	 * @return its absolute path, or null if it is nowhere
	 */
	public static @Nullable Path find(String name, @Nullable String path) {
		Stream<String> folders = (path != null)
				? Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(path) : Stream.empty();
		return Stream.concat(folders, USUAL_PLACES.stream())
			.filter((folder) -> folder.startsWith("/"))
			.map((folder) -> Path.of(folder, name))
			.filter((file) -> Files.isRegularFile(file) && Files.isExecutable(file))
			.findFirst()
			.orElse(null);
	}

}
