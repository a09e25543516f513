package io.github.tmuxorc.surface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The cache of loaded classes, without which the program works, but starts slowly.
 *
 * @param file the cache that the start script chose, or {@code null} if no script started
 * the program
 * @param used whether the virtual machine uses it
 */
public record ClassCache(@Nullable Path file, boolean used) {

	private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

	/**
	 * The cache of this process.
	 * @return the cache
	 */
	public static ClassCache ofThisProcess() {
		String file = System.getProperty("orc.cache");
		return new ClassCache((file != null) ? Path.of(file) : null, isUsed());
	}

	/**
	 * Write to the log that the cache cannot be used, unless the log says it already. A
	 * process that uses its cache touches no file for this.
	 * @param log the log
	 */
	public static void reportOnce(LogFile log) {
		if (!isUsed()) {
			ofThisProcess().reportOnce(log.path());
		}
	}

	// A cache that is missing or refused also ends the use of the archive of the JDK.
	private static boolean isUsed() {
		try {
			return (boolean) Class.forName("jdk.internal.misc.CDS").getMethod("isUsingArchive").invoke(null);
		}
		catch (ReflectiveOperationException ex) {
			return false; // lib/java.options opens the class
		}
	}

	private void reportOnce(Path log) {
		String problem = problem();
		if (problem == null || this.file == null) {
			return;
		}
		String message = problem + " " + remedy();
		try {
			if (Files.exists(log) && Files.readString(log).contains(message)) {
				return;
			}
		}
		catch (IOException ex) {
			return; // a log that cannot be read cannot be written either
		}
		LogFactory.getLog(ClassCache.class).warn(message);
	}

	/**
	 * Why the cache is not used.
	 * @return one sentence, or {@code null} if it is used
	 */
	public @Nullable String problem() {
		if (this.used) {
			return null;
		}
		if (this.file == null) {
			return "No cache of classes is used, because the program was not started by its bin/tmux-orc.";
		}
		if (!Files.exists(this.file)) {
			return "The program starts slowly: its cache of classes, " + this.file + ", is missing.";
		}
		return "The program starts slowly: its cache of classes, " + this.file + reason(this.file);
	}

	private static String reason(Path file) {
		try {
			// The start script looks at the same times.
			boolean sameTime = Files.getLastModifiedTime(file)
				.equals(Files.getLastModifiedTime(file.resolveSibling("tmux-orc.jar")));
			return ", " + (sameTime ? "is damaged or for another Java runtime" : "was made for another tmux-orc.jar")
					+ " (its time is " + Files.getLastModifiedTime(file) + ").";
		}
		catch (IOException ex) {
			return ", cannot be read.";
		}
	}

	/**
	 * What to do to have one that is used.
	 * @return one sentence
	 */
	public String remedy() {
		if (this.file == null) {
			return "Start it by that script.";
		}
		String script = Objects.requireNonNullElse(this.file.getParent(), this.file).resolve("make-cache").toString();
		return "Make it again: sh "
				+ (PLAIN.matcher(script).matches() ? script : "'" + script.replace("'", "'\\''") + "'");
	}

}
