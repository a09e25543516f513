package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.settings.ConfigFiles;

/**
 * The agent programs that are known: those that are shipped, and the user's own, which
 * win. Each is read when it is first asked for.
 */
public class AgentPrograms {

	/** The built-in program, which is always there. */
	static final String DEMO = "demo";

	/** In the order in which one is chosen where none is named. */
	private static final List<String> SHIPPED = List.of("claude", "codex", "gemini", "opencode", "shell", DEMO);

	/** Started only where it is named: it is no agent. */
	static final String SHELL = "shell";

	private static final Log logger = LogFactory.getLog(AgentPrograms.class);

	private final ConfigFiles files;

	private final Executables executables;

	private final Map<String, AgentProgram> read;

	/**
	 * Create the programs.
	 * @param own the folder of the user's own files, which need not exist
	 * @param executables finds the programs
	 */
	AgentPrograms(Path own, Executables executables) {
		this(new ConfigFiles(own, "agents", ".yaml", SHIPPED), executables, new ConcurrentHashMap<>());
	}

	private AgentPrograms(ConfigFiles files, Executables executables, Map<String, AgentProgram> read) {
		this.files = files;
		this.executables = executables;
		this.read = read;
	}

	/**
	 * The same programs on another machine.
	 * @param executables finds them there
	 * @return the programs
	 */
	AgentPrograms on(Executables executables) {
		return new AgentPrograms(this.files, executables, this.read);
	}

	/**
	 * Choose a program.
	 * @param id its name; null for the first that is installed
	 * @return the program
	 * @throws UsageException if no program has that name
	 * @throws FailedException if its file is wrong
	 */
	AgentProgram choose(@Nullable String id) {
		if (id != null) {
			return read(id);
		}
		List<AgentProgram> programs = SHIPPED.stream().filter((name) -> !SHELL.equals(name)).map(this::read).toList();
		Map<String, Path> found = find(programs);
		return programs.stream()
			.filter((program) -> isInstalled(program, found))
			.findFirst()
			.orElseThrow(() -> new FailedException("No agent program is installed there.",
					"Install one, or name one of your own; 'agent programs' tells what is looked for."));
	}

	private Map<String, Path> find(Collection<AgentProgram> programs) {
		return this.executables.find(programs.stream()
			.filter((program) -> !program.command().isEmpty())
			.map((program) -> program.command().getFirst())
			.distinct()
			.toList());
	}

	// What is built in is where we are.
	private boolean isInstalled(AgentProgram program, Map<String, Path> found) {
		return program.command().isEmpty() ? this.executables.machine().host() == null
				: found.containsKey(program.command().getFirst());
	}

	/**
	 * The program of an agent that was started before, perhaps by another version.
	 * @param id its name
	 * @return the program, without rules for its terminal if it is not known here
	 */
	AgentProgram known(String id) {
		try {
			return read(id);
		}
		catch (UsageException ex) {
			return AgentProgram.unknown(id);
		}
		catch (FailedException ex) {
			logger.warn("The rules of '" + id + "' are left out. " + ex.getMessage());
			return AgentProgram.unknown(id);
		}
	}

	/**
	 * The names of all programs.
	 * @return the names, sorted
	 * @throws FailedException if the user's folder cannot be read
	 */
	public List<String> ids() {
		return this.files.names();
	}

	/**
	 * Read a program.
	 * @param id its name
	 * @return the program
	 * @throws UsageException if no program has that name
	 * @throws FailedException if its file is wrong
	 */
	AgentProgram read(String id) {
		AgentProgram program = this.read.get(id);
		if (program == null) {
			program = load(id);
			this.read.put(id, program);
		}
		return program;
	}

	private AgentProgram load(String id) {
		ConfigFiles.ConfigFile file = this.files.find(id);
		if (file == null) {
			throw new UsageException("No agent program is called '" + id + "'.",
					"Choose one of: " + String.join(", ", ids()) + ".");
		}
		return AgentProgramFile.read(id, file.source(), file.text());
	}

	/**
	 * All programs, each with whether it can be used.
	 * @return what is known of each
	 */
	AgentProgramList list() {
		Map<String, AgentProgram> programs = new LinkedHashMap<>();
		Map<String, String> problems = new HashMap<>();
		for (String id : ids()) {
			try {
				programs.put(id, read(id));
			}
			catch (FailedException ex) {
				problems.put(id, ex.getMessage());
			}
		}
		Map<String, Path> found = find(programs.values());
		return new AgentProgramList(
				ids().stream().map((id) -> entry(id, programs.get(id), found, problems.get(id))).toList());
	}

	private AgentProgramList.Entry entry(String id, @Nullable AgentProgram program, Map<String, Path> found,
			@Nullable String problem) {
		Path file = this.files.ownFile(id);
		String source = (file != null) ? file.toString() : "shipped";
		if (program == null) {
			return new AgentProgramList.Entry(id, id, false, null, source, problem);
		}
		Path executable = program.command().isEmpty() ? null : found.get(program.command().getFirst());
		return new AgentProgramList.Entry(id, program.title(), isInstalled(program, found),
				(executable != null) ? executable.toString() : null, source, null);
	}

}
