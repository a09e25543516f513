package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;

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

	private static final String ENDING = ".yaml";

	private static final Log logger = LogFactory.getLog(AgentPrograms.class);

	private final Path own;

	private final Executables executables;

	private final Map<String, AgentProgram> read;

	/**
	 * Create the programs.
	 * @param own the folder of the user's own files, which need not exist
	 * @param executables finds the programs
	 */
	AgentPrograms(Path own, Executables executables) {
		this(own, executables, new ConcurrentHashMap<>());
	}

	private AgentPrograms(Path own, Executables executables, Map<String, AgentProgram> read) {
		this.own = own;
		this.executables = executables;
		this.read = read;
	}

	/**
	 * The same programs on another machine.
	 * @param executables finds them there
	 * @return the programs
	 */
	AgentPrograms on(Executables executables) {
		return new AgentPrograms(this.own, executables, this.read);
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
	 */
	public List<String> ids() {
		TreeSet<String> ids = new TreeSet<>(SHIPPED);
		if (Files.isDirectory(this.own)) {
			try (Stream<Path> files = Files.list(this.own)) {
				files.map((file) -> String.valueOf(file.getFileName()))
					.filter((file) -> file.endsWith(ENDING))
					.forEach((file) -> ids.add(file.substring(0, file.length() - ENDING.length())));
			}
			catch (IOException ex) {
				throw unreadable(this.own, ex);
			}
		}
		return List.copyOf(ids);
	}

	/**
	 * Where a program is described.
	 * @param id its name
	 * @return the user's file, or null if it is shipped as it is
	 */
	@Nullable Path ownFile(String id) {
		Path file = this.own.resolve(id + ENDING);
		return Files.exists(file) ? file : null;
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
		Path file = (id.matches("[A-Za-z0-9._-]+")) ? ownFile(id) : null;
		try {
			if (file != null) {
				return AgentProgramFile.read(id, file.toString(), Files.newBufferedReader(file));
			}
			if (SHIPPED.contains(id)) {
				return AgentProgramFile.read(id, id + ENDING, shipped(id));
			}
		}
		catch (IOException ex) {
			throw unreadable((file != null) ? file : Path.of(id + ENDING), ex);
		}
		throw new UsageException("No agent program is called '" + id + "'.",
				"Choose one of: " + String.join(", ", ids()) + ".");
	}

	private static Reader shipped(String id) {
		InputStream file = AgentPrograms.class.getResourceAsStream("/config/agents/" + id + ENDING);
		if (file == null) {
			throw new IllegalStateException("the file of " + id + " is missing from the program");
		}
		return new InputStreamReader(file, StandardCharsets.UTF_8);
	}

	private static FailedException unreadable(Path path, IOException cause) {
		FailedException failure = new FailedException(path + " cannot be read.", "Check its permissions.");
		failure.addSuppressed(cause);
		return failure;
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
		Path file = ownFile(id);
		String source = (file != null) ? file.toString() : "shipped";
		if (program == null) {
			return new AgentProgramList.Entry(id, id, false, null, source, problem);
		}
		Path executable = program.command().isEmpty() ? null : found.get(program.command().getFirst());
		return new AgentProgramList.Entry(id, program.title(), isInstalled(program, found),
				(executable != null) ? executable.toString() : null, source, null);
	}

}
