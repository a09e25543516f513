package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.tmuxorc.host.SshServer;

/**
 * Measures what a call takes when the tmux server is on a host, which ssh over the
 * loopback stands for, against the same server reached directly.
 */
final class HostBench {

	private static final int WARM_UP_ROUNDS = 100;

	private static final int ROUNDS = 500;

	private static final double TARGET = 3;

	private static final String SETS = "agents,terminal";

	private static final List<String> AGENTS = List.of("ada", "bob", "cy");

	private final Workplace workplace;

	private final Report report;

	HostBench(Workplace workplace, Report report) {
		this.workplace = workplace;
		this.report = report;
	}

	void run() throws Exception {
		Path socket = this.workplace.startTmux("hosted", "one", "two", "three");
		Path settings = this.workplace.folder().resolve("config/tmux-orc/application.yaml");
		try (SshServer ssh = new SshServer()) {
			new DemoAgents(this.workplace, socket).start("demo", AGENTS);
			try (McpConnection here = new McpConnection(this.workplace, socket)) {
				// Before there are hosts, which it would ask as well.
				initialize(here);
				Files.createDirectories(settings.getParent());
				Files.writeString(settings, "orc:\n  hosts:\n    build1: " + ssh.command() + "\n");
				try (McpConnection there = new McpConnection(this.workplace, socket, SETS, "--host", "build1")) {
					initialize(there);
					measure(here, there);
				}
			}
		}
		finally {
			this.workplace.endTmux(socket);
			Files.deleteIfExists(settings);
		}
	}

	private static void initialize(McpConnection server) throws IOException {
		server.initialize();
		server.initialized();
	}

	private void measure(McpConnection here, McpConnection there) throws IOException {
		here.answer("agent_ask", "{\"agent\":\"ada\",\"message\":\"say done\"}");
		compare("session_list", "{}", here, there);
		compare("pane_capture", "{\"pane\":\"%0\"}", here, there);
		compare("agent_list", "{}", here, there);
		compare("agent_status", "{\"agent\":\"ada\"}", here, there);
		compare("agent_status", "{}", here, there);
		compare("agent_read", "{\"agent\":\"ada\"}", here, there);
		compare("agent_result", "{\"agent\":\"ada\"}", here, there);
	}

	private void compare(String tool, String arguments, McpConnection here, McpConnection there) throws IOException {
		Samples direct = new Samples();
		Samples hosted = new Samples();
		for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
			if (round == WARM_UP_ROUNDS) {
				direct.clear();
				hosted.clear();
			}
			direct.add(here.call(tool, arguments));
			hosted.add(there.call(tool, arguments));
		}
		this.report.medians("tool `" + tool + "` " + arguments + " on a host", hosted, direct, "the same here", TARGET);
	}

}
