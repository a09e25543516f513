package io.github.tmuxorc.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.demo.DemoCommand;
import io.github.tmuxorc.server.ServerConnection;
import io.github.tmuxorc.surface.ProgramRun;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged program, with agents on another machine. What they run is installed there
 * as any agent program is, and behaves as the demo agent.
 */
@ExtendWith({ TmuxServerExtension.class, SshServerExtension.class })
@Timeout(300)
class HostAgentsIT {

	private TmuxServer server;

	private SshServer ssh;

	private ProgramRun.Setup program;

	@BeforeEach
	void setUp(TmuxServer server, SshServer ssh) throws IOException {
		this.server = server;
		this.ssh = ssh;
		Path settings = Files.createDirectories(server.directory().resolve("config/tmux-orc"));
		Files.writeString(settings.resolve("application.yaml"), """
				orc:
				  hosts:
				    build1:
				      command: %s
				      socket: %s
				""".formatted(ssh.command(), server.socket()));
		Files.createDirectory(settings.resolve("agents"));
		Files.writeString(settings.resolve("agents/helper.yaml"),
				Files.readString(Path.of("config/agents/demo.yaml")).replace("command: []", "command: [helper]"));
		Path helper = Files.createDirectories(ssh.home().resolve(".local/bin")).resolve("helper");
		Files.writeString(helper,
				DemoCommand.arguments()
					.stream()
					.map((word) -> "'" + word + "'")
					.collect(Collectors.joining(" ", "#!/bin/sh\nexec ", " \"$@\"\n")));
		Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
		this.program = ProgramRun.in(server.directory()).with("XDG_RUNTIME_DIR", server.directory().toString());
	}

	@Test
	void agentIsStartedGivenWorkReadStartedAgainAndEnded() throws Exception {
		Files.writeString(this.ssh.home().resolve("notes"), "one two three\n");
		assertThat(done("spawn", "qa", "shop", "--agent", "helper")).contains("qa");
		assertThat(this.server.tmux("list-panes", "-a", "-F", "#{session_name} #{@orc_name} #{pane_current_path}"))
			.isEqualTo("shop qa " + this.ssh.home().toRealPath());
		assertThat(done("list")).contains("qa", "helper", "shop", "idle");
		assertThat(done("agent", "ask", "qa", "count words in notes")).contains("3");
		done("agent", "send", "shop:qa", "say it's $HOME");
		done("agent", "wait", "qa");
		assertThat(done("agent", "result", "qa")).isEqualTo("it's $HOME\n");
		assertThat(done("status", "qa")).contains("idle", "answer      it's $HOME");
		assertThat(run("status", "qa", "--limit", "-1").errors())
			.isEqualTo("The limit -1 is out of range. Give a number from 1 to 1000.\n");
		assertThat(done("agent", "read", "qa")).contains("say it's $HOME");
		done("agent", "send", "qa", "wait 600");
		assertThat(done("list")).contains("busy");
		done("agent", "interrupt", "qa");
		done("agent", "send", "qa", "delete notes");
		ProgramRun asked = run("agent", "wait", "qa");
		assertThat(asked.status()).isEqualTo(6);
		done("agent", "answer", "qa", "yes");
		done("agent", "wait", "qa");
		assertThat(this.ssh.home().resolve("notes")).doesNotExist();
		assertThat(done("agent", "restart", "qa", "--force")).contains("qa");
		assertThat(done("agent", "ask", "qa", "say again")).isEqualTo("again\n");
		assertThat(folders(this.ssh.home().resolve(".local/state/tmux-orc/agents"))).hasSize(1);
		assertThat(folders(this.server.directory().resolve("state/tmux-orc/agents"))).hasSize(1);
		done("agent", "kill", "qa", "--force");
		assertThat(done("list")).contains("No agents.");
		assertThat(folders(this.ssh.home().resolve(".local/state/tmux-orc/agents"))).isEmpty();
		assertThat(folders(this.server.directory().resolve("state/tmux-orc/agents"))).isEmpty();
	}

	@Test
	void programsAreThoseThatAreInstalledThere() throws Exception {
		assertThat(done("agent", "programs")).containsPattern("helper +Demo agent +yes +" + this.ssh.home())
			.containsPattern("demo +Demo agent +no ");
		assertThat(run("spawn", "qa", "shop", "--agent", "demo"))
			.isEqualTo(new ProgramRun(6, "", "The agent program 'demo' is a part of this one, which is not on host "
					+ "'build1'. Choose another one; 'agent programs' tells which there are.\n"));
	}

	@Test
	void whatCannotBeDoneThereIsRefused() throws Exception {
		assertThat(run("spawn", "qa", "shop", "--agent", "helper", "--worktree").errors())
			.isEqualTo("A work tree on host 'build1' cannot be made from here. "
					+ "Make it there with 'git worktree add', and give it as the agent's folder.\n");
		assertThat(run("spawn", "qa", "shop", "--agent", "helper", "--cwd", "/no/such")).isEqualTo(new ProgramRun(3, "",
				"There is no folder /no/such on host 'build1'. Give a folder that exists there.\n"));
		assertThat(run("mail", "send", "qa", "hello"))
			.isEqualTo(new ProgramRun(6, "", "Mail is for agents of this machine, not for those of host 'build1'. "
					+ "Leave --host out, or use 'agent send' and the other commands on agents.\n"));
		assertThat(run("task", "list").errors())
			.startsWith("A task board is for agents of this machine, not for those of host 'build1'. ");
	}

	@Test
	void whatIsOnAnotherMachineThanItsNameSaysIsNamed() throws Exception {
		try (TmuxServer here = new TmuxServer()) {
			ProgramRun.Setup all = this.program.with("TMUX_ORC_SOCKET", here.socket().toString());
			for (String team : List.of("build1/shop", "build2/shop")) {
				assertThat(all.run("team", "deploy", "testing", team, "--agent", "demo")).isEqualTo(
						new ProgramRun(6, "", "A team lives on this machine, and '" + team + "' would be on a host. "
								+ "Give its session a name without '/'; 'agent spawn' starts an agent on a host.\n"));
			}
			assertThat(all.run("session", "list").output()).doesNotContain("shop");
			assertThat(all.run("spawn", "dev", "build2/shop", "--agent", "demo")).isEqualTo(new ProgramRun(2, "",
					"No host is called 'build2', and no session 'build2/shop'. Use one of the hosts build1, name another "
							+ "under orc.hosts in application.yaml, or make the session first.\n"));
			done(all, "session", "new", "build2/shop");
			assertThat(done(all, "spawn", "dev", "build2/shop", "--agent", "demo"))
				.startsWith("dev (demo) in build2/shop");
			done(all, "spawn", "qa", "build1/shop", "--agent", "helper");
			this.ssh.stop();
			String named = "No agent is called 'qa'. Perhaps you mean build1/shop:qa; 'agent list' shows all.\n";
			assertThat(all.run("agent", "send", "qa", "say lost")).isEqualTo(new ProgramRun(3, "", named));
			assertThat(all.run("agent", "wait", "dev", "qa").errors()).isEqualTo(named);
			assertThat(all.run("agent", "restart", "qa").errors()).isEqualTo(named);
			assertThat(all.run("agent", "read", "nobody").errors())
				.isEqualTo("No agent is called 'nobody'. Run 'agent list' to see the agents.\n");
		}
	}

	@Test
	void hostThatIsAwayForgetsNothing() throws Exception {
		done("spawn", "qa", "shop", "--agent", "helper");
		this.ssh.stop();
		ProgramRun away = run("list");
		assertThat(away.errors()).startsWith("The host 'build1' is away: ");
		assertThat(away.status()).isEqualTo(4);
		assertThat(run("agent", "send", "qa", "say lost").status()).isEqualTo(4);
		this.ssh.start();
		assertThat(done("agent", "ask", "qa", "say back")).isEqualTo("back\n");
		long tmux = Long.parseLong(this.server.tmux("display-message", "-p", "#{pid}"));
		this.server.tmux("kill-server");
		ProcessHandle.of(tmux).ifPresent((process) -> process.onExit().join());
		assertThat(done("agent", "restart", "qa")).contains("qa");
		assertThat(done("agent", "ask", "qa", "say anew")).isEqualTo("anew\n");
	}

	@Test
	void agentsOfAllMachinesAreListedAndReached() throws Exception {
		try (TmuxServer here = new TmuxServer()) {
			ProgramRun.Setup all = this.program.with("TMUX_ORC_SOCKET", here.socket().toString());
			done(all, "spawn", "dev", "shop", "--agent", "demo");
			assertThat(done(all, "spawn", "qa", "build1/shop", "--agent", "helper"))
				.isEqualTo("build1/qa (helper) in shop %0: ready\n");
			assertThat(done(all, "list")).containsPattern("PROGRAM +HOST +SESSION")
				.containsPattern("dev +dev +demo +shop ")
				.containsPattern("qa +qa +helper +build1 +shop ");
			assertThat(done(all, "__complete", "--", "agent", "status", "")).isEqualTo("dev\t\nbuild1/qa\t\n");
			assertThat(done(all, "__complete", "--", "agent", "spawn", "more", "").lines())
				.containsExactlyInAnyOrder("shop\t", "build1/shop\t");
			assertThat(done(this.program, "__complete", "--", "--host", "build1", "agent", "status", ""))
				.isEqualTo("qa\t\n");
			assertThat(all.run("spawn", "qa", "build1/shop", "--agent", "helper", "--name", "qa").errors())
				.endsWith("or run 'agent kill build1/shop:qa' first.\n");
			assertThat(done(all, "list", "--limit", "1", "--json")).contains("\"dev\"", "\"total\":2");
			assertThat(done(all, "agent", "ask", "build1/shop:qa", "say there")).isEqualTo("there\n");
			assertThat(done(all, "agent", "ask", "dev", "say here")).isEqualTo("here\n");
			assertThat(done(all, "agent", "send", "build1/qa", "say more")).contains(" characters to build1/qa: ");
			done(all, "agent", "wait", "build1/qa");
			assertThat(done(all, "agent", "result", "build1/qa")).isEqualTo("more\n");
			assertThat(done(all, "agent", "read", "build1/qa")).contains("say more");
			assertThat(done(all, "status")).contains("dev (dev, demo) in shop", "qa (qa, helper) in build1/shop",
					"answer      more");
			done(all, "agent", "send", "build1/qa", "wait 600");
			assertThat(done(all, "agent", "wait", "dev", "build1/qa", "--any"))
				.startsWith("The wait is over for dev.\n");
			ProgramRun late = all.run("agent", "wait", "dev", "build1/qa", "--timeout", "1");
			assertThat(late.errors()).contains("1 of 2 agents were not idle within 1 s; build1/qa is busy.",
					"'agent read build1/qa'");
			done(all, "agent", "interrupt", "build1/qa");
			assertThat(all.run("agent", "wait", "dev", "build1/qa").output())
				.startsWith("The wait is over for dev, build1/qa.\n");
			done(all, "agent", "send", "build1/qa", "delete notes");
			assertThat(all.run("agent", "wait", "dev", "build1/qa").errors())
				.contains("Agent 'build1/qa' will not be idle: it asks ");
			done(all, "agent", "answer", "build1/qa", "no");
			this.ssh.stop();
			assertThat(done(all, "__complete", "--", "agent", "status", "")).isEqualTo("dev\t\n");
			assertThat(done(all, "list")).contains("dev")
				.containsPattern("\nThe host 'build1' is away: .* Agents that were started there: shop:qa.\n");
			assertThat(done(all, "status", "--json")).contains("\"away\":[\"The host 'build1' is away: ");
			assertThat(all.run("agent", "send", "build1/qa", "say lost").status()).isEqualTo(4);
			this.ssh.start();
			assertThat(done(all, "list", "--json")).contains("\"host\":\"build1\"").doesNotContain("away");
			assertThat(done(all, "agent", "kill", "build1/qa", "--force"))
				.isEqualTo("Ended agent build1/qa in shop and closed its pane %0.\n");
			assertThat(done(all, "list")).contains("dev").doesNotContain("HOST");
		}
	}

	@Test
	void sendThatIsCutOffIsHonestAndGoesOnWhenItIsRepeated() throws Exception {
		done("spawn", "qa", "shop", "--agent", "helper");
		String agent = this.server.tmux("list-panes", "-a", "-F", "#{pane_pid}");
		// What is pasted is not shown, so that no Enter follows.
		signal("STOP", agent);
		Process sender = this.program.start("--host", "build1", "agent", "send", "qa", "say cut off");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.server.tmux("list-panes", "-a", "-F", "#{@orc_paste}").endsWith(" pasted"));
		this.ssh.stop();
		assertThat(sender.waitFor()).isEqualTo(4);
		assertThat(Files.readString(this.server.directory().resolve("errors")))
			.startsWith("The host 'build1' is away: ")
			.endsWith(", so it is not known whether agent 'build1/qa' got the message. "
					+ "Send the same message again once that is mended; what was typed is not typed twice.\n");
		this.ssh.start();
		signal("CONT", agent);
		assertThat(done("agent", "send", "qa", "say cut off")).contains(" characters to build1/qa: submitted");
		done("agent", "wait", "qa");
		assertThat(done("agent", "read", "qa")).containsOnlyOnce("say cut off");
	}

	private static void signal(String name, String process) throws Exception {
		assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor()).isZero();
	}

	@Test
	void serverServesToolsOfAgentsThere() throws Exception {
		ProgramRun run = this.program.reading("").run("--host", "build1", "server", "start");
		assertThat(run).isEqualTo(new ProgramRun(0, "", ""));
	}

	@Test
	void waitForAgentsOfSeveralMachinesTellsItsClientOfEach() throws Exception {
		try (TmuxServer here = new TmuxServer()) {
			ProgramRun.Setup all = this.program.with("TMUX_ORC_SOCKET", here.socket().toString());
			done(all, "spawn", "dev", "shop", "--agent", "demo");
			done(all, "spawn", "qa", "build1/shop", "--agent", "helper");
			ServerConnection client = new ServerConnection(all.start("server", "start")).initialize();
			client.callWithProgress(1, "agent_wait", Map.of("agents", List.of("dev", "build1/qa")));
			assertThat(List.of(told(client), told(client))).allMatch((line) -> line.contains("notifications/progress"))
				.anyMatch((line) -> line.contains("Agent 'dev' is idle, "))
				.anyMatch((line) -> line.contains("Agent 'build1/qa' is idle, "));
			assertThat(told(client)).contains("\"id\":1");
			client.rest();
		}
	}

	// That it goes on is told as well, where it takes long.
	private static String told(ServerConnection client) {
		String line = client.receive().toString();
		return line.contains("Working for ") ? told(client) : line;
	}

	private static List<Path> folders(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}

	private ProgramRun run(String... words) throws Exception {
		return this.program.run(Stream.concat(Stream.of("--host", "build1"), Stream.of(words)).toArray(String[]::new));
	}

	private String done(String... words) throws Exception {
		return output(run(words));
	}

	private static String done(ProgramRun.Setup program, String... words) throws Exception {
		return output(program.run(words));
	}

	private static String output(ProgramRun run) {
		assertThat(run.errors()).isEmpty();
		assertThat(run.status()).isZero();
		return run.output();
	}

}
