package io.github.tmuxorc.demo;

import java.io.IOException;
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
			"-XX:CompileThresholdScaling=10", "-XX:-UsePerfData", "-XX:ReservedCodeCacheSize=16m", "-Xms4m", "-Xmx32m",
			"-Xss512k", "-Djdk.reflect.useNativeAccessorOnly=true");

	/**
	 * A cache of loaded classes is refused where these are not those that it was made
	 * with, which are in {@code lib/java.options}.
	 */
	private static final List<String> MODULE_OPTIONS = List.of("--enable-native-access=ALL-UNNAMED",
			"--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED");

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
		Path classes = classes();
		Path cache = classes.resolveSibling("command.aot");
		if (fits(cache, classes)) {
			arguments.add("-XX:AOTCache=" + cache);
			arguments.addAll(MODULE_OPTIONS);
			// Where nothing in it is moved, all agents share its memory.
			arguments.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
			// One that is damaged is told of on standard output, which is the screen.
			arguments.add("-Xlog:disable");
		}
		arguments.add("-cp");
		arguments.add(classes.toString());
		arguments.add(DemoAgent.class.getName());
		return List.copyOf(arguments);
	}

	// As bin/tmux-orc tells it.
	private static boolean fits(Path cache, Path jar) {
		try {
			return Files.getLastModifiedTime(cache).equals(Files.getLastModifiedTime(jar));
		}
		catch (IOException ex) {
			return false;
		}
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
