package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which Claude Code keeps a file for each of its processes, with what it
 * does: {@code ${CLAUDE_CONFIG_DIR:-~/.claude}/sessions/PID.json}. Seen with 2.1.330; it
 * is not documented, is written at each change, and stays when the process is killed.
 *
 * @param folder the folder, which need not exist
 * @param processes where the system tells of processes, {@code /proc} on Linux
 */
record SessionRegistry(Path folder, Path processes) {

	private static final Log logger = LogFactory.getLog(SessionRegistry.class);

	/** The place of the start time in the file stat of a process, after its name. */
	private static final int START_TIME = 19;

	/**
	 * Read what a process says that it does.
	 * @param pid the process
	 * @return the entry; null if it has none, or the one it has is of an earlier process
	 * with the same number
	 */
	@Nullable Entry read(long pid) {
		try {
			JsonNode entry = JsonMapper.shared().readTree(Files.readString(this.folder.resolve(pid + ".json")));
			String status = entry.path("status").asString("");
			if (status.isEmpty() || !isOfThisProcess(entry.path("procStart").asString(""), pid)) {
				return null;
			}
			return new Entry(status, entry.path("waitingFor").asString(""),
					Instant.ofEpochMilli(entry.path("statusUpdatedAt").asLong(0)),
					entry.path("sessionId").asString(""));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException | JacksonException ex) {
			logger.warn("The entry of process " + pid + " in " + this.folder + " cannot be read", ex);
			return null;
		}
	}

	private boolean isOfThisProcess(String start, long pid) {
		if (start.isEmpty()) {
			return true;
		}
		try {
			String stat = Files.readString(this.processes.resolve(pid + "/stat"));
			return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[START_TIME].equals(start);
		}
		catch (IOException | IndexOutOfBoundsException ex) {
			return true; // a system that does not tell
		}
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
