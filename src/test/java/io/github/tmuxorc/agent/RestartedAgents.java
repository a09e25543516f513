package io.github.tmuxorc.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

/**
 * Agents of a test's own that are started again, among them one that tells what it was
 * started with.
 */
@ExtendWith(TmuxServerExtension.class)
abstract class RestartedAgents {

	static final Duration LIMIT = Duration.ofSeconds(60);

	/**
	 * Tells what it was started with, and remembers its conversation until 'forgotten' is
	 * there. It lives on a little after its last words, which tmux 3.3 can lose
	 * otherwise.
	 */
	static final String TALKER = """
			#!/bin/sh
			hook=$2
			shift 2
			echo "arguments: $*"
			if [ "$1" = --resume ] && [ -e "${0%/*}/forgotten" ]; then
				echo "There is no such conversation."
				sleep 0.3
				exit 1
			fi
			printf '> '
			echo '{"hook_event_name":"SessionStart","session_id":"'"$2"'"}' | sh -c "$hook SessionStart"
			exec sleep 1000
			""";

	@SuppressWarnings("NullAway.Init")
	TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	AgentFleet fleet;

	@BeforeEach
	void startFleet(TmuxServer server) throws Exception {
		this.server = server;
		this.fleet = TestFleet.on(server);
		Path talker = Files.writeString(server.directory().resolve("talker"), TALKER);
		Files.setPosixFilePermissions(talker, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.createDirectories(server.directory().resolve("config"));
		// It is looked for in a folder of the PATH.
		Files.writeString(server.directory().resolve("config/talker.yaml"), """
				command: ["%s"]
				session: [--session-id, "{session}"]
				resume: [--resume, "{session}"]
				session-options: [--session-id, --resume, -c]
				permission-mode: [--mode, "{mode}"]
				events: option
				composer:
				  line: '^> ?(.*)$'
				""".formatted("../".repeat(12) + talker.toString().substring(1)));
	}

	AgentLaunch restart(String target, boolean fresh) {
		return this.fleet.restarter().restart(this.fleet.restarter().find(target), fresh, LIMIT);
	}

	AgentReading talker(@Nullable String mode, @Nullable String briefing, String... arguments) {
		return this.fleet.launcher()
			.launch(new AgentStart("a", "qa", "work", "talker", null, mode, briefing, List.of(arguments), LIMIT))
			.reading();
	}

	String firstLine(Agent agent) {
		return this.server.tmux("capture-pane", "-p", "-J", "-t", agent.pane().id().value())
			.lines()
			.filter((line) -> line.startsWith("arguments: "))
			.findFirst()
			.orElseThrow();
	}

}
