package io.github.tmuxorc.agent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.machine.Machine;

/**
 * Our folders about the agents of one machine.
 *
 * @param machine the machine of the agents
 * @param here this machine, where the senders are
 * @param directory the folder of this machine that holds a folder for each agent
 */
record AgentFolders(Machine machine, Machine here, Path directory) {

	/** A launcher names a folder by a UUID. */
	private static final Pattern NAME = Pattern.compile("/.*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/**
	 * What is called somehow there is called from here.
	 * @param there what it is called there
	 * @return the same, with {@code HOST/} before it if the machine is a host
	 */
	String called(String there) {
		Host host = this.machine.host();
		return (host != null) ? host.name() + "/" + there : there;
	}

	/**
	 * Choose a folder for a new agent.
	 * @return the folder, which does not exist yet
	 */
	AgentFolder choose() {
		Path all = (this.machine.host() == null) ? this.directory
				: this.machine.places().state().resolve("tmux-orc").resolve("agents");
		return of(all.resolve(UUID.randomUUID().toString()));
	}

	/**
	 * The folder of an agent.
	 * @param path the path of it, as the agent's pane tells it
	 * @return the folder
	 */
	AgentFolder of(Path path) {
		Host host = this.machine.host();
		if (host == null) {
			return new AgentFolder(path);
		}
		String name = host.name() + ":" + path;
		return new AgentFolder(path,
				this.directory.resolve(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString()),
				host.name());
	}

	/**
	 * Forget what was reported, as by an agent that begins anew.
	 * @param folder the folder of the agent
	 */
	void deleteEvents(AgentFolder folder) {
		this.machine.delete(List.of(folder.events()), List.of());
	}

	/**
	 * Delete our files, and the folder if it held nothing else. Its path was read from
	 * the pane, where any program may have written it: nothing of somebody else's may go.
	 * @param folder the folder
	 */
	void delete(AgentFolder folder) {
		if (!NAME.matcher(folder.path().toString()).matches()) {
			return;
		}
		List<Path> reports = List.of(folder.hook(), folder.settings(), folder.session(), folder.events());
		List<Path> messages = List.of(folder.lock(), folder.outbox(), folder.nextOutbox());
		if (folder.isHere()) {
			this.machine.delete(Stream.concat(reports.stream(), messages.stream()).toList(), List.of(folder.path()));
		}
		else {
			this.machine.delete(reports, List.of(folder.path()));
			this.here.delete(messages, List.of(folder.own()));
		}
	}

}
