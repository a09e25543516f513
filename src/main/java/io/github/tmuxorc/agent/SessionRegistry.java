package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.json.JsonTree;
import io.github.tmuxorc.machine.Machine;

/**
 * The folder in which Claude Code keeps a file for each of its processes, with what it
 * does: {@code ${CLAUDE_CONFIG_DIR:-~/.claude}/sessions/PID.json}. Seen with 2.1.330; it
 * is not documented, is written at each change, and stays when the process is killed.
 */
final class SessionRegistry {

	private static final Log logger = LogFactory.getLog(SessionRegistry.class);

	/** The place of the start time in the file stat of a process, after its name. */
	private static final int START_TIME = 19;

	private final Machine machine;

	private final @Nullable Path given;

	private final Path processes;

	/**
	 * Create the registry.
	 * @param machine the machine that the processes are on
	 * @param given the folder, which need not exist; null for the usual one
	 * @param processes where the system tells of processes, {@code /proc} on Linux
	 */
	SessionRegistry(Machine machine, @Nullable Path given, Path processes) {
		this.machine = machine;
		this.given = given;
		this.processes = processes;
	}

	static SessionRegistry of(Machine machine) {
		return new SessionRegistry(machine, null, Path.of("/proc"));
	}

	/**
	 * The folder that holds a file for each process.
	 * @return the folder, which need not exist
	 */
	Path folder() {
		return (this.given != null) ? this.given : this.machine.places().claude().resolve("sessions");
	}

	/**
	 * Read what processes say that they do.
	 * @param pids the processes
	 * @return the entries; a process has none if it wrote none, or the one it has is of
	 * an earlier process with the same number
	 */
	Map<Long, Entry> read(Collection<Long> pids) {
		if (pids.isEmpty()) {
			return Map.of();
		}
		Path folder = folder();
		Map<Path, Long> files = new HashMap<>();
		for (Long pid : pids) {
			files.put(folder.resolve(pid + ".json"), 0L);
			files.put(stat(pid), 0L);
		}
		Map<Path, String> texts = this.machine.read(files);
		Map<Long, Entry> entries = new HashMap<>();
		for (Long pid : pids) {
			Entry entry = entry(pid, texts.get(folder.resolve(pid + ".json")), texts.get(stat(pid)));
			if (entry != null) {
				entries.put(pid, entry);
			}
		}
		return entries;
	}

	private Path stat(long pid) {
		return this.processes.resolve(pid + "/stat");
	}

	private static @Nullable Entry entry(long pid, @Nullable String text, @Nullable String stat) {
		if (text == null) {
			return null;
		}
		try {
			JsonNode entry = JsonTree.read(text);
			String status = entry.path("status").asString("");
			if (status.isEmpty() || !isOfThisProcess(entry.path("procStart").asString(""), stat)) {
				return null;
			}
			return new Entry(status, entry.path("waitingFor").asString(""),
					Instant.ofEpochMilli(entry.path("statusUpdatedAt").asLong(0)),
					entry.path("sessionId").asString(""));
		}
		catch (JacksonException ex) {
			logger.warn("The entry of process " + pid + " cannot be read", ex);
			return null;
		}
	}

	// A system may not tell.
	private static boolean isOfThisProcess(String start, @Nullable String stat) {
		if (start.isEmpty() || stat == null) {
			return true;
		}
		String[] words = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
		return words.length <= START_TIME || words[START_TIME].equals(start);
	}

	/**
	 * What a process says of itself.
	 *
	 * @param status {@code busy}, {@code idle}, {@code waiting}, or {@code shell} while a
	 * command runs in the background
	 * @param waitingFor what it waits for; empty if for nothing
	 * @param since when that began
	 * @param session the id of its session; empty if it names none
	 */
	record Entry(String status, String waitingFor, Instant since, String session) {

	}

}
