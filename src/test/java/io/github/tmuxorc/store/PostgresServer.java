package io.github.tmuxorc.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PostgreSQL server of the tests' own, in a temporary folder and on a port of loopback.
 * There is one for all tests of a virtual machine, which ends with it; each test has a
 * database of its own. Where PostgreSQL is not installed, these tests are left out, but
 * not in continuous integration.
 */
public final class PostgresServer {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final String PASSWORD = "s3cret-word";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static @Nullable PostgresServer server;

	private final Path directory;

	private final int port;

	private PostgresServer(Path directory, int port) {
		this.directory = directory;
		this.port = port;
	}

	/**
	 * Make an empty database.
	 * @return its address, with the user and the password
	 */
	public static String newDatabase() {
		return running().create("test" + DATABASES.incrementAndGet());
	}

	/**
	 * The address of a database.
	 * @param database its name, which need not exist
	 * @param user the user
	 * @param password the password
	 * @return the address
	 */
	static String url(String database, String user, String password) {
		return "jdbc:postgresql://127.0.0.1:" + running().port + "/" + database + "?user=" + user + "&password="
				+ password;
	}

	static String url(String database) {
		return url(database, "postgres", PASSWORD);
	}

	static int port() {
		return running().port;
	}

	private static synchronized PostgresServer running() {
		if (server == null) {
			server = start(programs());
		}
		return server;
	}

	private String create(String database) {
		execute(url(this.port, "postgres"), "create database " + database);
		return url(this.port, database);
	}

	static void execute(String url, String sql) {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&password=" + PASSWORD;
	}

	private static PostgresServer start(Path programs) {
		try {
			Path directory = Files.createTempDirectory("orcpg");
			Path password = Files.writeString(directory.resolve("password"), PASSWORD);
			// It refuses to run as root.
			boolean root = System.getProperty("user.name").equals("root");
			if (root) {
				UserPrincipal user = directory.getFileSystem()
					.getUserPrincipalLookupService()
					.lookupPrincipalByName("nobody");
				Files.setOwner(directory, user);
				Files.setOwner(password, user);
			}
			String data = directory.resolve("data").toString();
			Process made = run(directory, root, programs.resolve("initdb").toString(), "-D", data, "-U", "postgres",
					"--pwfile=" + password, "--auth-host=scram-sha-256", "--auth-local=reject", "-E", "UTF8",
					"--locale=C", "--no-sync");
			if (!made.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || made.exitValue() != 0) {
				throw new IllegalStateException("initdb: " + Files.readString(directory.resolve("log")));
			}
			int port = freePort();
			Process server = run(directory, root, programs.resolve("postgres").toString(), "-D", data, "-k",
					directory.toString(), "-h", "127.0.0.1", "-p", Integer.toString(port), "-c", "fsync=off", "-c",
					"full_page_writes=off", "-c", "max_connections=80", "-c", "shared_buffers=16MB");
			PostgresServer postgres = new PostgresServer(directory, port);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> postgres.stop(server)));
			Awaitility.await().atMost(LIMIT).until(() -> postgres.answers(server));
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Process run(Path directory, boolean root, String... words) throws IOException {
		List<String> command = new ArrayList<>();
		if (root) {
			command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
		}
		command.addAll(List.of(words));
		return new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
			.start();
	}

	private boolean answers(Process server) throws IOException {
		if (!server.isAlive()) {
			throw new IllegalStateException("postgres: " + Files.readString(this.directory.resolve("log")));
		}
		try (Connection connection = DriverManager.getConnection(url(this.port, "postgres"))) {
			return connection.isValid(0);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	// Asked to end, it would wait until the last client has gone.
	private void stop(Process server) {
		try {
			new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
			if (!server.waitFor(20, TimeUnit.SECONDS)) {
				server.destroyForcibly().waitFor();
			}
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Debian keeps them out of PATH.
	private static Path programs() {
		Path debian = Path.of("/usr/lib/postgresql");
		try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.of()) {
			List<Path> found = Stream
				.concat(versions.map((version) -> version.resolve("bin")).sorted(Comparator.reverseOrder()),
						Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of))
				.filter((folder) -> Files.isExecutable(folder.resolve("initdb")))
				.toList();
			if (found.isEmpty()) {
				String message = "PostgreSQL is not installed. Install the package 'postgresql'.";
				assertThat(System.getenv("CI")).as(message).isNull();
				Assumptions.abort(message);
			}
			return found.getFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
