package io.github.tmuxorc.realagent;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.tmuxorc.npm.NpmPackage;

/**
 * A real agent program, of one version, installed from its package once and kept outside
 * of the build.
 */
public enum RealAgent {

	/**
	 * Claude Code.
	 */
	CLAUDE("claude", "@anthropic-ai/claude-code", "2.1.330"),

	/**
	 * Codex.
	 */
	CODEX("codex", "@openai/codex", "0.169.0"),

	/**
	 * Gemini CLI.
	 */
	GEMINI("gemini", "@google/gemini-cli", "0.61.0");

	private final String command;

	private final String packageName;

	private final String version;

	RealAgent(String command, String packageName, String version) {
		this.command = command;
		this.packageName = packageName;
		this.version = version;
	}

	String command() {
		return this.command;
	}

	String version() {
		return this.version;
	}

	/**
	 * The program, installed if it is not yet, together with the others.
	 * @return its file
	 * @throws IllegalStateException if it cannot be installed
	 */
	Path executable() {
		try {
			return Objects.requireNonNull(Installations.ALL.get(this)).join();
		}
		catch (CompletionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	/**
	 * The program, installed if it is not yet, and no other one.
	 * @return its file
	 * @throws IllegalStateException if it cannot be installed
	 */
	public Path installed() {
		return new NpmPackage(this.command, this.packageName, this.version).program(this.command);
	}

	/**
	 * The installations, all at once.
	 */
	private static final class Installations {

		static final Map<RealAgent, CompletableFuture<Path>> ALL = Stream.of(values())
			.collect(Collectors.toMap(Function.identity(), (agent) -> CompletableFuture.supplyAsync(agent::installed,
					Executors.newVirtualThreadPerTaskExecutor())));

	}

}
