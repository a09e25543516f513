package io.github.tmuxorc.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.surface.ProgramRun;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged program, with a tmux server on another machine.
 */
@ExtendWith({ TmuxServerExtension.class, SshServerExtension.class })
@Timeout(120)
class HostsIT {

	private TmuxServer server;

	private SshServer ssh;

	private ProgramRun.Setup program;

	@BeforeEach
	void setUp(TmuxServer server, SshServer ssh) throws IOException {
		this.server = server;
		this.ssh = ssh;
		Path settings = server.directory().resolve("config/tmux-orc/application.yaml");
		Files.createDirectories(settings.getParent());
		Files.writeString(settings, """
				orc:
				  hosts:
				    build1:
				      command: %s
				      socket: %s
				    pod: env A=b
				""".formatted(ssh.command(), server.socket()));
		this.program = ProgramRun.in(server.directory()).with("XDG_RUNTIME_DIR", server.directory().toString());
	}

	@Test
	void commandsOnPanesWorkThere() throws Exception {
		this.server.startSession("work");
		assertThat(done("--host", "build1", "session", "list")).contains("work");
		assertThat(done("session", "new", "more", "--host=build1")).contains("more");
		assertThat(this.server.tmux("list-sessions", "-F", "#{session_name}")).isEqualTo("more\nwork");
		done("--host", "build1", "pane", "send-keys", "%0", "--literal", "echo it's \"$0\"; # é");
		assertThat(done("--host", "build1", "pane", "capture", "%0")).contains("echo it's \"$0\"; # é");
		assertThat(done("--host", "pod", "--socket", this.server.socket().toString(), "session", "list"))
			.contains("work");
	}

	@Test
	void socketOfTheCommandLineWins() throws Exception {
		this.server.startSession("work");
		String nowhere = this.server.directory().resolve("none").toString();
		assertThat(done("--host", "build1", "--socket", nowhere, "session", "list", "--json"))
			.isEqualTo("{\"sessions\":[],\"total\":0}\n");
	}

	@Test
	void socketOfTheEnvironmentIsForThisMachineOrItsHost() throws Exception {
		this.server.startSession("work");
		String nowhere = this.server.directory().resolve("none").toString();
		ProgramRun.Setup elsewhere = this.program.with("TMUX_ORC_SOCKET", nowhere);
		assertThat(elsewhere.run("--host", "build1", "session", "list").output()).contains("work");
		assertThat(elsewhere.with("TMUX_ORC_HOST", "build1").run("session", "list", "--json").output())
			.isEqualTo("{\"sessions\":[],\"total\":0}\n");
	}

	@Test
	void unknownHostIsWrongUsage() throws Exception {
		assertThat(this.program.run(join("build2", List.of("session", "list"))))
			.isEqualTo(new ProgramRun(2, "", "No host is called 'build2'. "
					+ "Name it under orc.hosts in application.yaml, or use one of: build1, pod.\n"));
	}

	@Test
	void settingThatThereIsNotIsNamed() throws Exception {
		Path settings = this.server.directory().resolve("config/tmux-orc/application.yaml");
		Files.writeString(settings, "orc:\n  hosts:\n    build1:\n      comand: ssh build1\n");
		ProgramRun run = this.program.run(join("build1", List.of("session", "list")));
		assertThat(run.status()).isOne();
		assertThat(run.errors()).startsWith(
				"'orc.hosts.build1.comand' is not a setting. Correct it in " + settings.toRealPath() + ", line 4: ");
	}

	@Test
	void hostThatIsAwayIsFour() throws Exception {
		this.ssh.stop();
		ProgramRun run = this.program.run(join("build1", List.of("session", "list")));
		assertThat(run.errors()).startsWith("The host 'build1' is away: ")
			.endsWith("Connection refused. Look whether its ssh server runs, and on which port.\n");
		assertThat(run.output()).isEmpty();
		assertThat(run.status()).isEqualTo(4);
	}

	private static String[] join(String host, List<String> command) {
		return Stream.concat(List.of("--host", host).stream(), command.stream()).toArray(String[]::new);
	}

	private String done(String... words) throws Exception {
		ProgramRun run = this.program.run(words);
		assertThat(run.errors()).isEmpty();
		assertThat(run.status()).isZero();
		return run.output();
	}

}
