package io.github.tmuxorc.surface;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person attaches to an agent: the person sits in a pane of one tmux server, and the
 * agent lives on another.
 */
@ExtendWith(TmuxServerExtension.class)
@Timeout(120)
class AgentAttachIT {

	private final TmuxServer person = new TmuxServer();

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private String program;

	@BeforeEach
	void setUp(TmuxServer server) throws Exception {
		this.server = server;
		server.startSession("other");
		this.program = "XDG_STATE_HOME=" + server.directory() + "/state XDG_CONFIG_HOME=" + server.directory()
				+ "/config " + ProgramRun.PROGRAM;
		for (String name : new String[] { "dev", "qa" }) {
			ProgramRun run = ProgramRun.in(server.directory())
				.run("--socket", server.socket().toString(), "spawn", name, "work", "--agent", "demo");
			assertThat(run.errors()).isEmpty();
		}
		assertThat(server.directory().resolve("state/tmux-orc/tmux-orc.db")).exists();
	}

	@AfterEach
	void close() {
		this.person.close();
	}

	@Test
	void attachShowsTheAgentsWindowUntilThePersonDetaches() {
		sit(this.program + " --socket " + this.server.socket() + " agent attach dev; echo left with $?; exec cat");
		await("❯");
		assertThat(clients()).isEqualTo("work dev");
		this.server.tmux("detach-client", "-s", "=work");
		await("Detached from agent dev in work");
		await("left with 0");
		assertThat(this.server.tmux("list-panes", "-s", "-t", "=work", "-F", "#{pane_dead}")).isEqualTo("0\n0");
	}

	@Test
	void attachInTheShellComesBackToIt() {
		sit("TMUX_ORC_SOCKET=" + this.server.socket() + " " + this.program);
		await("tmux-orc>");
		type("agent attach dev");
		await("❯");
		assertThat(clients()).isEqualTo("work dev");
		type("hello");
		Awaitility.await()
			.until(() -> this.server.tmux("capture-pane", "-p", "-t", "=work:dev"), (text) -> text.contains("hello"));
		this.server.tmux("detach-client", "-s", "=work");
		await("Detached from agent dev in work");
		type("--version");
		await("tmux-orc 0");
	}

	@Test
	void attachInsideTheSameServerSwitchesTheClient() {
		sit("tmux -u -S " + this.server.socket() + " attach-session -t =other");
		Awaitility.await().until(this::clients, "other sh"::equals);
		this.server.tmux("send-keys", "-t", "=other:",
				this.program + " --socket " + this.server.socket() + " agent attach work:qa", "Enter");
		Awaitility.await().until(this::clients, "work qa"::equals);
		Awaitility.await()
			.until(() -> this.server.tmux("capture-pane", "-p", "-J", "-t", "=other:"),
					(text) -> text.contains("This client shows agent qa in work"));
	}

	@Test
	void attachWithoutATerminalIsAUsageError() throws Exception {
		ProgramRun run = ProgramRun.in(this.server.directory())
			.run("--socket", this.server.socket().toString(), "agent", "attach", "dev");
		assertThat(run).isEqualTo(new ProgramRun(2, "", "The command 'agent attach' needs a terminal. "
				+ "Run it in one, with neither its input nor its output redirected.\n"));
	}

	private void sit(String command) {
		this.person.tmux("new-session", "-d", "-s", "person", "-x", "120", "-y", "40",
				"env -u TMUX -u TMUX_PANE sh -c '" + command + "'");
	}

	private void type(String line) {
		this.person.tmux("send-keys", "-t", "=person:", "-l", "--", line);
		this.person.tmux("send-keys", "-t", "=person:", "Enter");
	}

	private String clients() {
		return this.server.tmux("list-clients", "-F", "#{?client_control_mode,,#{session_name} #{window_name}}")
			.strip();
	}

	private void await(String text) {
		Awaitility.await()
			.until(() -> this.person.tmux("capture-pane", "-p", "-J", "-t", "=person:"),
					(screen) -> screen.contains(text));
	}

}
