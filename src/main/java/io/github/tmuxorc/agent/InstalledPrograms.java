package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.List;

/**
 * The agent programs of this machine, for those who only look at them.
 */
public final class InstalledPrograms {

	private final AgentPrograms programs;

	private final Executables executables;

	InstalledPrograms(AgentPrograms programs, Executables executables) {
		this.programs = programs;
		this.executables = executables;
	}

	/**
	 * Look which are installed. None is started.
	 * @return all that are known, but not those that come with every machine or with us
	 */
	public List<InstalledProgram> list() {
		return this.programs.list()
			.programs()
			.stream()
			.filter((entry) -> !AgentPrograms.SHELL.equals(entry.id()) && !AgentPrograms.DEMO.equals(entry.id()))
			.map(this::program)
			.toList();
	}

	private InstalledProgram program(AgentProgramList.Entry entry) {
		Path path = (entry.path() != null) ? Path.of(entry.path()) : null;
		return new InstalledProgram(entry.id(), entry.title(), path,
				(path != null) ? this.executables.version(path) : null, entry.problem());
	}

}
