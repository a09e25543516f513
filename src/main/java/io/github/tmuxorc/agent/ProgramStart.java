package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.demo.DemoCommand;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.SessionName;

/**
 * Prepares the start of agents' programs.
 *
 * @param programs the programs
 * @param executables finds them
 */
record ProgramStart(AgentPrograms programs, Executables executables) {

	/**
	 * Write our files about an agent, and put together how its program is started.
	 * @param record the agent
	 * @param resume whether its conversation goes on
	 * @return the program with all its arguments and the options of its pane
	 */
	PaneProgram prepare(StartRecord record, boolean resume) {
		AgentProgram program = this.programs.read(record.program());
		List<String> words = new ArrayList<>(
				(program.anyCommand() && !record.arguments().isEmpty()) ? List.of() : program.command());
		words.addAll(program.conversation(record.conversation(), resume));
		words.addAll(program.permissions(record.permissionMode()));
		words.addAll(record.arguments());
		Path executable = (program.command().isEmpty()) ? builtIn(program) : executable(words.getFirst());
		List<String> command = command(executable, words, reporting(program, record.folder(), words));
		return new PaneProgram(new SessionName(record.session()), record.name(), record.directory().toString(),
				program.environment(), command, options(record, executable));
	}

	private List<String> reporting(AgentProgram program, AgentFolder folder, List<String> arguments) {
		try {
			return new EventReporting(program, folder, arguments).prepare(this.executables.machine());
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The folder " + folder.path() + " cannot be written.",
					"Make it writable and see that its disk has space, or set XDG_STATE_HOME to another folder.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private Path executable(String name) {
		Path file = this.executables.find(name);
		if (file == null) {
			Host host = this.executables.machine().host();
			throw (host != null)
					? new FailedException("The program '" + name + "' is not installed on host '" + host.name() + "'.",
							"Install it there, in a folder of the PATH.")
					: new ProgramMissingException(name);
		}
		return file;
	}

	private @Nullable Path builtIn(AgentProgram program) {
		Host host = this.executables.machine().host();
		if (host != null) {
			throw new RefusedException("The agent program '" + program.id()
					+ "' is a part of this one, which is not on host '" + host.name() + "'.",
					"Choose another one; 'agent programs' tells which there are.");
		}
		return null;
	}

	static List<String> command(@Nullable Path executable, List<String> words, List<String> reporting) {
		List<String> command = new ArrayList<>(
				(executable != null) ? List.of(executable.toString()) : DemoCommand.arguments());
		command.addAll(reporting);
		command.addAll((executable != null) ? words.subList(1, words.size()) : words);
		return command;
	}

	// An empty value is none: what an earlier process left must not count for this one.
	private Map<String, String> options(StartRecord record, @Nullable Path executable) {
		String version = (executable != null) ? this.executables.version(executable) : null;
		return Map.of(Agent.NAME, record.name(), Agent.ROLE, record.role(), Agent.TEAM, record.session(), Agent.PROGRAM,
				record.program(), Agent.FOLDER, record.folder().path().toString(), Agent.STARTED,
				Long.toString(record.started().getEpochSecond()), Agent.VERSION,
				Objects.requireNonNullElse(version, ""), Agent.EVENT, "", Agent.PROCESS, "");
	}

}
