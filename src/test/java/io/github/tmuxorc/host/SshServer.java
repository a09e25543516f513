package io.github.tmuxorc.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.SystemProgramRunner;

/**
 * A real ssh server of one test's own, on a free port of the loopback, with keys and a
 * home folder of its own. It stands for another machine: the one that it is on.
 */
public final class SshServer implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

	private final Path directory;

	private final int port;

	private @Nullable Process process;

	public SshServer() {
		if (System.getenv("CI") == null) {
			Assumptions.assumeTrue(Files.exists(PROGRAM), "openssh-server is not installed");
		}
		try {
			this.directory = Files.createTempDirectory("orc");
			Files.createDirectory(home());
			this.port = freePort();
			keygen("host_key");
			keygen("key");
			Files.copy(file("key.pub"), file("authorized_keys"));
			Files.writeString(file("known_hosts"),
					"[127.0.0.1]:" + this.port + " " + Files.readString(file("host_key.pub")));
			configure();
			if (System.getProperty("user.name").equals("root")) {
				// Debian makes it with the service, which does not run here.
				Files.createDirectories(Path.of("/run/sshd"));
			}
			start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void configure() throws IOException {
		Files.writeString(file("sshd_config"), """
				ListenAddress 127.0.0.1:%d
				HostKey %s
				AuthorizedKeysFile %s
				StrictModes no
				UsePAM no
				PasswordAuthentication no
				PidFile none
				SetEnv HOME=%s
				ForceCommand exec %s
				""".formatted(this.port, file("host_key"), file("authorized_keys"), home(), file("shell")));
		Files.writeString(file("ssh_config"), """
				Host *
				  HostName 127.0.0.1
				  Port %d
				  IdentityFile %s
				  IdentitiesOnly yes
				  UserKnownHostsFile %s
				  StrictHostKeyChecking yes
				""".formatted(this.port, file("key"), file("known_hosts")));
		loginShell("exec /bin/sh -c \"$SSH_ORIGINAL_COMMAND\"");
	}

	/**
	 * Say what becomes of the commands that come.
	 * @param script what is run by {@code sh}; {@code SSH_ORIGINAL_COMMAND} is the
	 * command
	 */
	public void loginShell(String script) {
		try {
			Files.writeString(file("shell"), "#!/bin/sh\necho >> " + file("calls") + "\ncd\n" + script + "\n");
			Files.setPosixFilePermissions(file("shell"), PosixFilePermissions.fromString("rwx------"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How many commands came, each of which took a process of ssh.
	 * @return their number so far
	 */
	public long calls() {
		try (Stream<String> lines = Files.lines(file("calls"))) {
			return lines.count();
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Start the server, again if it was stopped.
	 */
	public void start() {
		try {
			this.process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", file("sshd_config").toString())
				.redirectErrorStream(true)
				.redirectOutput(file("log").toFile())
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Awaitility.await().atMost(LIMIT).until(this::answers);
	}

	private boolean answers() throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
			return true;
		}
		catch (ConnectException ex) {
			return false;
		}
	}

	/**
	 * Stop the server, and end all connections at once, as when the machine is gone.
	 */
	public void stop() {
		Process process = this.process;
		if (process != null) {
			List<ProcessHandle> connections = process.descendants().filter(SshServer::isConnection).toList();
			process.destroyForcibly().onExit().join();
			connections.forEach(ProcessHandle::destroyForcibly);
			connections.forEach((connection) -> connection.onExit().join());
		}
	}

	// What was started by them lives on, as on a machine that is only cut off.
	private static boolean isConnection(ProcessHandle process) {
		return process.info().command().map(Path::of).filter(PROGRAM::equals).isPresent();
	}

	/**
	 * How to reach the server, as the user's file says it.
	 * @return a command
	 */
	public String command() {
		return "ssh -F " + file("ssh_config") + " build1";
	}

	/**
	 * The server as another machine.
	 * @return the machine, called {@code build1}
	 */
	public Host host() {
		return HostSetting.of(command()).host("build1", new SshSharing(this.directory));
	}

	/**
	 * The folder that is the home of who logs in.
	 * @return the folder
	 */
	public Path home() {
		return this.directory.resolve("home");
	}

	private Path file(String name) {
		return this.directory.resolve(name);
	}

	private void keygen(String name) {
		new SystemProgramRunner()
			.run(new ProgramCall(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file(name).toString()),
					Map.of(), "", LIMIT));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		stop();
		// Our ends of the connections end by themselves, and remove their sockets.
		Awaitility.await()
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(this::delete);
	}

	private boolean delete() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			if (files.anyMatch((file) -> file.getFileName().toString().matches("[0-9a-f]{40}.*"))) {
				return false;
			}
		}
		return FileSystemUtils.deleteRecursively(this.directory);
	}

}
