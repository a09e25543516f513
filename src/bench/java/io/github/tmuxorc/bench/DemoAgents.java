package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts many demo agents in one session.
 */
final class DemoAgents {

	static final String SESSION = "team";

	private static final int STARTS_AT_ONCE = 4;

	private final Workplace workplace;

	private final Path socket;

	DemoAgents(Workplace workplace, Path socket) {
		this.workplace = workplace;
		this.socket = socket;
	}

	/**
	 * Start agents and wait until all are ready. One server starts them all: tmux 3.3a
	 * may crash when one control client comes while another leaves.
	 * @param program which they run
	 * @param names their names
	 */
	void start(String program, List<String> names) throws IOException {
		try (McpConnection server = new McpConnection(this.workplace, this.socket)) {
			server.initialize();
			server.initialized();
			int ready = 0;
			for (int begun = 0; ready < names.size();) {
				if (begun < names.size() && begun - ready < STARTS_AT_ONCE) {
					server.begin("agent_spawn", arguments(program, names.get(begun)));
					begun++;
				}
				else {
					ready += readies(server.receive());
				}
			}
		}
	}

	private String arguments(String program, String name) {
		return """
				{"role":"developer","session":"%s","name":"%s","agent":"%s","cwd":"%s","timeout":120}"""
			.formatted(SESSION, name, program, this.workplace.folder().resolve("home"));
	}

	private static int readies(String message) {
		if (McpConnection.id(message) < 0) {
			return 0;
		}
		if (!message.contains("\"ready\":true")) {
			throw new IllegalStateException("A demo agent is not ready: " + message);
		}
		return 1;
	}

}
