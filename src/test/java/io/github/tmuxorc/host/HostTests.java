package io.github.tmuxorc.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@ExtendWith(SshServerExtension.class)
class HostTests {

	private static final List<String> ODD = List.of("printf", "[%s]",
			"a 'b' \"c\" | d;e {f} #g ~h $i %j =k `m` $(n) !o", "\\ \\\\ \\n \\' x\\", "!!", "é 日本 👩‍👩‍👧",
			"two\nlines\n", "\t\u001f\u007f", "*", "-", "--", "", "%%", "'");

	private final SystemProgramRunner runner = new SystemProgramRunner();

	@ParameterizedTest
	@ValueSource(strings = { "sh", "bash", "zsh", "fish", "tcsh" })
	void runWhenWordsAreOddHandsThemOverWhateverShellIsThere(String shell, SshServer server) {
		assumeTrue(System.getenv("CI") != null || ProgramFinder.find(shell, System.getenv("PATH")) != null);
		server.loginShell("exec " + shell + " -c \"$SSH_ORIGINAL_COMMAND\"");
		assertThat(run(server.host(), ODD, "").output()).isEqualTo(printed());
	}

	@Test
	void runWhenWordsAreTakenAsTheyAreHandsThemOver() {
		Host host = HostSetting.of("env A=b").host("pod", new SshSharing(Path.of("/tmp")));
		assertThat(host.shell()).isFalse();
		assertThat(run(host, ODD, "").output()).isEqualTo(printed());
	}

	private static String printed() {
		StringBuilder text = new StringBuilder();
		ODD.subList(2, ODD.size()).forEach((word) -> text.append('[').append(word).append(']'));
		return text.toString();
	}

	@Test
	void runGivesStatusAndOutputsAndTakesInput(SshServer server) {
		server.loginShell("echo welcome; echo news >&2; exec sh -c \"$SSH_ORIGINAL_COMMAND\"");
		String input = "x".repeat(1_000_000);
		assertThat(run(server.host(), List.of("sh", "-c", "wc -c; echo bad >&2; exit 3"), input))
			.isEqualTo(new ProgramResult(3, "1000000\n", "bad\n"));
	}

	@Test
	void runWhenServerIsStoppedSaysWhatSshSaid(SshServer server) {
		Host host = server.host();
		assertThat(run(host, List.of("true"), "").status()).isZero();
		server.stop();
		assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> run(host, List.of("true"), ""))
			.withMessageMatching("The host 'build1' is away: ssh says: ssh: connect to host 127.0.0.1 port [0-9]+: "
					+ "Connection refused. Look whether its ssh server runs, and on which port.")
			.satisfies((failure) -> assertThat(failure.exitCode()).isEqualTo(ExitCode.TMUX));
		server.start();
		assertThat(run(host, List.of("true"), "").status()).isZero();
	}

	@Test
	void runWhenConnectionEndsMeanwhileSaysThatItIsNotKnownWhatWasDone(SshServer server) {
		server.loginShell("sh -c \"$SSH_ORIGINAL_COMMAND\"; kill -9 $(ps -o ppid= -p $PPID) $PPID");
		assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> run(server.host(), List.of("echo"), ""))
			.withMessage("The host 'build1' is away: the connection ended before 'echo' was answered. "
					+ "Look whether it was carried out before you repeat it.");
	}

	@Test
	void runWhenConnectionEndsBeforeAnythingIsAnsweredSaysThatItIsNotKnownWhatWasDone(SshServer server) {
		for (String answered : List.of("", "echo tmux-orc-reached >&2; ")) {
			server.loginShell(answered + "kill -9 $PPID");
			assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> run(server.host(), List.of("true"), ""))
				.withMessage("The host 'build1' is away: the connection ended before 'true' was answered. "
						+ "Look whether it was carried out before you repeat it.");
		}
	}

	@Test
	void nothingIsAskedAtTheTerminal(SshServer server) {
		Host host = HostSetting.of("ssh -o BatchMode=no build1").host("build1", new SshSharing(Path.of("/tmp")));
		assertThat(host.prefix()).containsSubsequence("BatchMode=yes", "BatchMode=no");
		assertThat(server.host().call(List.of("true"), "", System.getenv("PATH"), Duration.ofSeconds(1)).environment())
			.containsEntry("SSH_ASKPASS_REQUIRE", "force");
	}

	@Test
	void runWhenNothingIsAnsweredSaysAfterWhichLimit(SshServer server) {
		Host host = server.host();
		ProgramCall call = host.call(List.of("sleep", "1000"), "", System.getenv("PATH"), Duration.ofMillis(100));
		assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> host.run(this.runner, call, "sleep"))
			.withMessage("The host 'build1' is away: it did not answer 'sleep' within 100 ms. "
					+ "Look whether it is on and its tmux does not hang, then try again.");
	}

	@Test
	void runWhenKeyIsNotKnownThereSaysWhatToDo(SshServer server) {
		assertThat(failure(server, (command) -> command + " -o PubkeyAuthentication=no")).contains(
				"Permission denied (publickey",
				"See that ssh gets in without a password, such as by a key in its agent.");
	}

	@Test
	void runWhenHostKeyIsNewSaysWhatToDo(SshServer server) {
		assertThat(failure(server, (command) -> command + " -o UserKnownHostsFile=/dev/null"))
			.endsWith("Host key verification failed. Connect to it once by hand, and look at its key.");
	}

	@Test
	void runWhenNameIsUnknownSaysWhatToDo(SshServer server) {
		assertThat(failure(server, (command) -> command + " -o HostName=build1.invalid"))
			.contains("Could not resolve hostname build1.invalid")
			.endsWith("Correct its name under orc.hosts in application.yaml, or in ssh's own configuration.");
	}

	@Test
	void runWhenPrefixFailsSaysWhatItSaid() {
		Host host = new HostSetting("sh -c exit", false, null).host("pod", new SshSharing(Path.of("/tmp")));
		assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> run(host, List.of("true"), ""))
			.withMessage("The host 'pod' is away: sh says: nothing was said. "
					+ "Run 'sh -c exit true' by hand to see why.");
	}

	@Test
	void runWhenPrefixIsNotInstalledSaysSo() {
		Host host = HostSetting.of("kubectl-none exec").host("pod", new SshSharing(Path.of("/tmp")));
		assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> run(host, List.of("true"), ""))
			.withMessage("The host 'pod' is away: the program 'kubectl-none' is not installed here. "
					+ "Install it, or correct the host in application.yaml.");
	}

	private String failure(SshServer server, UnaryOperator<String> change) {
		String command = server.command();
		int name = command.lastIndexOf(' ');
		Host host = HostSetting.of(change.apply(command.substring(0, name)) + command.substring(name))
			.host("build1", new SshSharing(Path.of("/tmp")));
		return String
			.valueOf(catchThrowableOfType(HostAwayException.class, () -> run(host, List.of("true"), "")).getMessage());
	}

	private ProgramResult run(Host host, List<String> words, String input) {
		ProgramCall call = host.call(words, input, System.getenv("PATH"), Duration.ofSeconds(20));
		return host.run(this.runner, call, words.getFirst());
	}

}
