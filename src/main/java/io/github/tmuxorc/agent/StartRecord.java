package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to start an agent again, whatever became of its pane.
 *
 * @param folder our files about it, by which it is known
 * @param session the name of its session
 * @param name its name
 * @param role its role
 * @param program the id of the program that it runs
 * @param arguments further arguments of the program
 * @param directory the folder that it works in
 * @param permissionMode what it may do without asking; null for what its own settings say
 * @param briefing the first message to it; null if there was none
 * @param conversation the id of its conversation; null if its program chose one
 * @param started when it was started last
 */
public record StartRecord(AgentFolder folder, String session, String name, String role, String program,
		List<String> arguments, Path directory, @Nullable String permissionMode, @Nullable String briefing,
		@Nullable String conversation, Instant started) {

	public StartRecord {
		arguments = List.copyOf(arguments);
	}

	/**
	 * The same agent, started anew.
	 * @param session the session that it is in now
	 * @param conversation the id of its conversation
	 * @param started when it is started
	 * @return what is to be kept of it
	 */
	StartRecord again(String session, @Nullable String conversation, Instant started) {
		return new StartRecord(this.folder, session, this.name, this.role, this.program, this.arguments, this.directory,
				this.permissionMode, this.briefing, conversation, started);
	}

	StartRecord with(List<String> arguments) {
		return new StartRecord(this.folder, this.session, this.name, this.role, this.program, arguments, this.directory,
				this.permissionMode, this.briefing, this.conversation, this.started);
	}

	/**
	 * The name that no other agent has.
	 * @return the session and the name, with a colon between
	 */
	public String address() {
		return this.session + ":" + this.name;
	}

}
