package io.github.tmuxorc.agent;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Our files about one agent: the script that its hooks run, the settings that name it,
 * and the events that it appended. They are on the machine of the agent; what senders
 * keep is on this one, where the senders are.
 *
 * @param path the folder on the machine of the agent
 * @param own the folder of the senders, which is the same on this machine
 * @param host the name of the machine of the agent; null if it is this one
 */
public record AgentFolder(Path path, Path own, @Nullable String host) {

	/**
	 * The folder of an agent on this machine.
	 * @param path the folder
	 */
	public AgentFolder(Path path) {
		this(path, path, null);
	}

	public Path hook() {
		return this.path.resolve("hook");
	}

	public Path settings() {
		return this.path.resolve("settings.json");
	}

	/**
	 * Names the session that the program was started with, where its own file of that
	 * session is read.
	 * @return the file, which not every agent has
	 */
	public Path session() {
		return this.path.resolve("session.json");
	}

	public Path events() {
		return this.path.resolve("events.jsonl");
	}

	public Path lock() {
		return this.own.resolve("lock");
	}

	public Path outbox() {
		return this.own.resolve("outbox.json");
	}

	public Path nextOutbox() {
		return this.own.resolve("outbox.new");
	}

	/**
	 * Whether the agent is on this machine.
	 * @return whether it is
	 */
	boolean isHere() {
		return this.host == null;
	}

}
