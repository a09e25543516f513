package io.github.tmuxorc.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.CancelledException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ExtendWith(SshServerExtension.class)
class HostShellTests {

	private SshServer server;

	private HostShell shell;

	@BeforeEach
	void makeShell(SshServer server) {
		this.server = server;
		this.shell = new HostShell(server.host(), System.getenv("PATH"), Duration.ofSeconds(20));
	}

	@AfterEach
	void close() {
		this.shell.close();
	}

	@Test
	void runGivesWhatEachScriptPrintedAndItsStatus() {
		assertThat(this.shell.run(List.of("printf 'a\\n\\nb'", "echo 'hello é'", "cat; echo lost >&2; false", ":",
				"head -c 200000 /dev/zero | tr '\\0' x")))
			.containsExactly(new ShellAnswer(0, "a\n\nb"), new ShellAnswer(0, "hello é\n"), new ShellAnswer(1, ""),
					new ShellAnswer(0, ""), new ShellAnswer(0, "x".repeat(200_000)));
	}

	@Test
	void runKeepsTheShell() {
		String first = this.shell.run(List.of("echo $$")).getFirst().output();
		assertThat(this.shell.run(List.of("echo $$")).getFirst().output()).isEqualTo(first);
	}

	@Test
	void runWhenTheShellHasEndedOpensItAgain() {
		long ended = Long
			.parseLong(this.shell.run(List.of("echo $$; (sleep 0; kill -9 $$) &")).getFirst().output().strip());
		await().until(() -> ProcessHandle.of(ended).isEmpty());
		assertThat(this.shell.run(List.of("echo hello")).getFirst().output()).isEqualTo("hello\n");
	}

	@Test
	void runWhenServerIsAwaySaysSoUntilItIsBack() {
		this.shell.run(List.of(":"));
		this.server.stop();
		assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> this.shell.run(List.of(":")))
			.withMessageContaining("Connection refused");
		this.server.start();
		assertThat(this.shell.run(List.of("echo back")).getFirst().output()).isEqualTo("back\n");
	}

	@Test
	void runWhenItEndsMeanwhileSaysThatItIsNotKnownWhatWasDone() {
		assertThatExceptionOfType(HostAwayException.class)
			.isThrownBy(() -> this.shell.run(List.of("echo", "kill -9 $$", "echo")))
			.withMessageContaining("the connection ended before 'sh' was answered");
	}

	@Test
	void runWhenItTakesTooLongSaysAfterWhichLimit() {
		HostShell hasty = new HostShell(this.server.host(), System.getenv("PATH"), Duration.ofSeconds(2));
		hasty.run(List.of(":"));
		assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> hasty.run(List.of("sleep 30")))
			.withMessageContaining("it did not answer 'sh' within 2000 ms");
		assertThat(hasty.run(List.of("echo on")).getFirst().output()).isEqualTo("on\n");
		hasty.close();
	}

	@Test
	void runWhenOurSideEndsBeforeItSaysWhyWaitsForThat() throws IOException {
		Path way = Files.writeString(this.server.home().resolve("way"),
				"#!/bin/sh\nexec >&-\nsleep 0.3\necho 'no such pod' >&2\n");
		Files.setPosixFilePermissions(way, PosixFilePermissions.fromString("rwx------"));
		try (HostShell pod = new HostShell(new Host("pod", List.of(way.toString()), false, false, null),
				System.getenv("PATH"), Duration.ofSeconds(20))) {
			assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> pod.run(List.of(":")))
				.withMessageContaining("says: no such pod.");
		}
	}

	@Test
	void runWhenOurSideIsNotInstalledSaysSo() {
		HostSetting setting = HostSetting.of("/no/such/ssh build1");
		try (HostShell missing = new HostShell(setting.host("build1", new SshSharing(this.server.home())),
				System.getenv("PATH"), Duration.ofSeconds(20))) {
			assertThatExceptionOfType(HostAwayException.class).isThrownBy(() -> missing.run(List.of(":")))
				.withMessage("The host 'build1' is away: the program '/no/such/ssh' is not installed here. "
						+ "Install it, or correct the host in application.yaml.");
		}
	}

	@Test
	void runWhenInterruptedIsCancelled() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> this.shell.run(List.of(":")));
		assertThat(Thread.interrupted()).isTrue();
	}

}
