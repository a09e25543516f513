package io.github.tmuxorc.demo;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The command that starts the demo agent with the Java and the classes that run now.
 */
public final class DemoCommand {

	/**
	 * Options that keep the program small and quick to start, so that dozens can run.
	 */
	public static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:-UsePerfData", "-XX:ReservedCodeCacheSize=8m", "-Xshare:auto", "-Xms4m", "-Xmx32m", "-Xss512k");

	private DemoCommand() {
	}

	/**
	 * The command, to be followed by the demo agent's own options.
	 * @return an argument vector
	 */
	public static List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		arguments.addAll(JVM_OPTIONS);
		arguments.add("-cp");
		arguments.add(classes().toString());
		arguments.add(DemoAgent.class.getName());
		return List.copyOf(arguments);
	}

	/**
	 * The program that these classes belong to.
	 * @return its path; null if they run without it
	 */
	static @Nullable Path program() {
		Path program = classes().resolveSibling("../bin/tmux-orc").normalize();
		return Files.isExecutable(program) ? program : null;
	}

	private static Path classes() {
		CodeSource source = DemoCommand.class.getProtectionDomain().getCodeSource();
		if (source == null) {
			throw new IllegalStateException("The demo agent's classes have no place of their own");
		}
		try {
			return Path.of(source.getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("The place of the demo agent's classes is unusable", ex);
		}
	}

}
