package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A tmux server that is reached through a command, which leads to this machine.
 */
@ExtendWith(TmuxServerExtension.class)
class HostedTmuxTests {

	@TempDir
	private Path directory;

	@Test
	void commandsReachTheServerThroughAPrefixThatTakesWords(TmuxServer server) {
		server.startSession("work");
		TmuxClient client = client(server, host("env", "A=b"));
		assertThat(client.sessions()).extracting(TmuxSession::name).containsExactly("work");
	}

	@Test
	void newSessionWithoutAFolderStartsWhereTmuxThereStartsIt(TmuxServer server) throws IOException {
		Path machine = program("machine", "cd '" + this.directory + "' && exec \"$@\"");
		TmuxClient client = client(server, host(machine.toString()));
		client.newSession(new NewSession(SessionName.parse("work"), null));
		assertThat(server.tmux("display-message", "-p", "-t", "work:", "#{session_path}"))
			.isEqualTo(this.directory.toString());
	}

	@Test
	void anythingWhenTmuxIsMissingThereSaysSo(TmuxServer server) throws IOException {
		Path machine = program("machine", "exec sh -c \"$(printf %s \"$3\" | sed \"s/'tmux'/'tmux-none'/\")\"");
		assertThatExceptionOfType(TmuxMissingException.class)
			.isThrownBy(() -> client(server, host(machine.toString())).sessions())
			.withMessage("The host 'build1' has no program 'tmux', neither on its PATH nor in the usual places. "
					+ "Install tmux 3.2 or newer there.")
			.satisfies((failure) -> assertThat(failure.exitCode()).isEqualTo(ExitCode.TMUX));
	}

	@Test
	void anythingWhenTmuxIsTooOldThereSaysSo(TmuxServer server) throws IOException {
		Path old = program("tmux", "[ \"$1\" = -V ] && echo tmux 3.1c && exit; echo unknown command: x >&2; exit 1");
		Host host = host("env", "PATH=" + old.getParent() + ":" + System.getenv("PATH"));
		assertThatExceptionOfType(TmuxTooOldException.class).isThrownBy(() -> client(server, host).sessions())
			.withMessage("tmux 3.1c on host 'build1' is too old. Install tmux 3.2 or newer there.");
	}

	private static Host host(String... prefix) {
		return new Host("build1", List.of(prefix), false, false, null);
	}

	private static TmuxClient client(TmuxServer server, Host host) {
		return server.client(host, (program) -> new ProcessTransport(new SystemProgramRunner(), program),
				Duration.ofSeconds(20));
	}

	private Path program(String name, String script) throws IOException {
		Path program = Files.writeString(this.directory.resolve(name), "#!/bin/sh\n" + script + "\n");
		return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
	}

}
