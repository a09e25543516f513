package io.github.tmuxorc.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.tmuxorc.npm.NpmPackage;

/**
 * What runs on Node.js. All of it is of one version, and so is Node.js, since the newest
 * clients refuse the one that a system has.
 */
final class NodeProgram {

	private static final String ARCHITECTURE = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";

	private static final NpmPackage NODE = new NpmPackage("node", "node-linux-" + ARCHITECTURE, "24.21.0");

	private static final NpmPackage INSPECTOR = new NpmPackage("mcp-inspector", "@modelcontextprotocol/inspector",
			"2.12.0");

	private static final NpmPackage SDK = new NpmPackage("mcp-sdk", "@modelcontextprotocol/sdk", "1.32.2");

	private static final NpmPackage CONFORMANCE = new NpmPackage("mcp-conformance", "@modelcontextprotocol/conformance",
			"0.1.16");

	private NodeProgram() {
	}

	static void installAll() {
		List.of(NODE, INSPECTOR, SDK, CONFORMANCE).forEach(NpmPackage::modules);
	}

	/**
	 * The official Inspector on the command line.
	 * @param words its arguments
	 * @return the command line
	 */
	static List<String> inspector(List<String> words) {
		return node(INSPECTOR.program("mcp-inspector"), words);
	}

	/**
	 * The official conformance suite.
	 * @param words its arguments
	 * @return the command line
	 */
	static List<String> conformance(String... words) {
		return node(CONFORMANCE.program("conformance"), List.of(words));
	}

	/**
	 * A script of ours that uses the official SDK.
	 * @param name the name of its file
	 * @param folder where it is put
	 * @param words its arguments
	 * @return the command line
	 */
	static List<String> script(String name, Path folder, List<String> words) {
		try {
			Path script = folder.resolve(name);
			if (!Files.exists(script)) {
				// Node.js looks for modules beside the script.
				Files.createSymbolicLink(folder.resolve("node_modules"), SDK.modules());
				Files.copy(Path.of("src/test/resources/clients", name), script);
			}
			return node(script, words);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The folder of Node.js, for programs that look for it on the PATH.
	 * @return the folder
	 */
	static Path folder() {
		return NODE.modules().resolve(NODE.name()).resolve("bin");
	}

	private static List<String> node(Path script, List<String> words) {
		List<String> command = new ArrayList<>();
		command.add(folder().resolve("node").toString());
		command.add(script.toString());
		command.addAll(words);
		return command;
	}

}
