package io.github.tmuxorc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@code mvnw} on a machine made up by the test: every place outside of the PATH
 * that it looks at lies in a temporary folder.
 */
class MavenWrapperTests {

	private static final List<String> TOOLS = List.of("basename", "cat", "chmod", "dirname", "head", "mkdir", "mktemp",
			"mv", "readlink", "rm", "sed", "sha256sum", "tr", "uname");

	private static final String MVN = """
			#!/bin/sh
			[ "$1" != -version ] || { echo "Apache Maven %s (rev)"; exit; }
			printf '%%s|' "$JAVA_HOME" "${MAVEN_OPTS-}" "$@"
			exit 7
			""";

	private final Map<String, String> environment = new HashMap<>();

	@TempDir
	private Path machine;

	private Path home;

	private Path tools;

	@BeforeEach
	void makeMachine() throws Exception {
		this.machine = this.machine.toRealPath();
		this.home = Files.createDirectories(this.machine.resolve("home of someone"));
		this.tools = Files.createDirectories(this.machine.resolve("tools"));
		for (String tool : TOOLS) {
			link(tool);
		}
		String text = Files.readString(Path.of("mvnw"));
		for (String place : List.of("/usr/", "/opt/", "/etc/", "/Library/", "/home/")) {
			text = text.replace(" " + place, " \"$MACHINE\"" + place);
		}
		ScriptRun.script(this.machine.resolve("project/mvnw"), text);
		wrapperProperties("http://127.0.0.1:9/apache-maven-3.9.11-bin.zip", "0");
		this.environment.put("MACHINE", this.machine.toString());
		this.environment.put("HOME", this.home.toString());
		this.environment.put("PATH", this.tools.toString());
	}

	static Stream<String> shells() {
		return Stream.of("dash", "bash", "ash", "zsh", "ksh", "sh").filter((shell) -> find(shell).isPresent());
	}

	@ParameterizedTest
	@MethodSource("shells")
	void runWhenTheDefaultIsOldUsesTheJdkBesideIt(String shell) throws Exception {
		maven("3.8.7");
		jdk("usr/lib/jvm/old", "17.0.15");
		Path jdk = jdk("usr/lib/jvm/new one", "25.0.3");
		this.environment.put("JAVA_HOME", this.machine.resolve("usr/lib/jvm/old").toString());
		ScriptRun run = run(shell, "-q", "verify this", "");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).isEqualTo(
				jdk + "|--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED|-q|verify this||");
		assertThat(run.exitCode()).isEqualTo(7);
	}

	@ParameterizedTest
	@MethodSource("shells")
	void runWhenThereIsNoJdkSaysWhatToInstall(String shell) throws Exception {
		maven("3.8.7");
		jdk("usr/lib/jvm/old", "17.0.15");
		jdk("usr/lib/jvm/older", "1.8.0_412");
		Files.delete(jdk("usr/lib/jvm/no compiler", "25").resolve("bin/javac"));
		ScriptRun run = run(shell);
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).isEqualTo(
				"""
						No JDK of version 25 or newer is in JAVA_HOME, on the PATH or in the usual places: install one (such as \
						Eclipse Temurin 25, https://adoptium.net) and set JAVA_HOME to it if it lies elsewhere.
						""");
		assertThat(run.exitCode()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "usr/lib/jvm/temurin-25", "opt/jdk-25", "home of someone/.sdkman/candidates/java/25.0.3-tem",
					"Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "home of someone/.jdks/25",
					"opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home" })
	void runWhenAJdkIsInAUsualPlaceFindsIt(String place) throws Exception {
		maven("3.8.7");
		assertThat(run("sh").errors()).startsWith("No JDK");
		Path jdk = jdk(place, "25.0.1");
		assertThat(run("sh").output()).startsWith(jdk + "|");
	}

	@Test
	void runWhenJavaHomeSuitsPrefersIt() throws Exception {
		maven("3.8.7");
		jdk("usr/lib/jvm/new", "25.0.3");
		Path chosen = jdk("my own/jdk", "27");
		this.environment.put("JAVA_HOME", chosen.toString());
		assertThat(run("sh").output()).startsWith(chosen + "|");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/nothing/here", "relative" })
	void runWhenJavaHomeIsWrongLooksOn(String javaHome) throws Exception {
		maven("3.8.7");
		Path jdk = jdk("usr/lib/jvm/new", "25.0.3");
		this.environment.put("JAVA_HOME", javaHome);
		assertThat(run("sh").output()).startsWith(jdk + "|");
	}

	@Test
	void runWhenTheJdkOnThePathSuitsFollowsItsLinks() throws Exception {
		maven("3.8.7");
		jdk("usr/lib/jvm/another", "25.0.3");
		Path jdk = jdk("elsewhere/jdk", "26");
		Path alternatives = Files.createDirectories(this.machine.resolve("alternatives"));
		Files.createSymbolicLink(alternatives.resolve("javac"), Path.of("../elsewhere/jdk/bin/javac"));
		Files.createSymbolicLink(this.tools.resolve("javac"), alternatives.resolve("javac"));
		assertThat(run("sh").output()).startsWith(jdk + "|");
	}

	@Test
	void runWhenSeveralSuitUsesTheNearestVersion() throws Exception {
		maven("3.8.7");
		jdk("usr/lib/jvm/a", "27");
		Path nearest = jdk("usr/lib/jvm/b", "25.0.3");
		jdk("usr/lib/jvm/c", "26");
		assertThat(run("sh").output()).startsWith(nearest + "|");
	}

	@Test
	void runWhenAJdkHasNoReleaseFileAsksItsCompiler() throws Exception {
		maven("3.8.7");
		Path jdk = jdk("usr/lib/jvm/plain", "26-ea");
		Files.delete(jdk.resolve("release"));
		assertThat(run("sh").output()).startsWith(jdk + "|");
	}

	@Test
	void runWhenTheJdkDoesNotKnowTheFlagLeavesTheOptionsAlone() throws Exception {
		maven("3.8.7");
		Path jdk = jdk("usr/lib/jvm/new", "30");
		ScriptRun.script(jdk.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
		this.environment.put("MAVEN_OPTS", "-Xmx1g");
		assertThat(run("sh").output()).startsWith(jdk + "|-Xmx1g|");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wget", "curl", "java" })
	void runWhenMavenIsOldOrMissingFetchesIt(String downloader) throws Exception {
		maven("3.6.3");
		link("unzip");
		if (!downloader.equals("java")) {
			link(downloader);
		}
		assertThatItFetches();
	}

	@Test
	void runWhenUnzipIsMissingStillChecksAndUnpacksTheZip() throws Exception {
		link("curl");
		assertThatItFetches();
	}

	@Test
	void runWhenTheChecksumDiffersRefuses() throws Exception {
		link("curl");
		byte[] zip = distribution();
		HttpServer server = serve(zip);
		try {
			this.environment.put("JAVA_HOME", System.getProperty("java.home"));
			wrapperProperties("http://127.0.0.1:" + server.getAddress().getPort() + "/apache-maven-3.9.11-bin.zip",
					"0".repeat(64));
			ScriptRun run = run("sh");
			assertThat(run.errors()).startsWith("Error: Failed to validate Maven distribution SHA-256");
			assertThat(run.exitCode()).isEqualTo(1);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void propertiesNameTheArchiveOfReleases() throws Exception {
		assertThat(Files.readAllLines(Path.of(".mvn/wrapper/maven-wrapper.properties")))
			.anyMatch((line) -> line.matches("distributionUrl=https://archive\\.apache\\.org/dist/maven/maven-3/[0-9.]+"
					+ "/binaries/apache-maven-[0-9.]+-bin\\.zip"));
	}

	private void assertThatItFetches() throws Exception {
		byte[] zip = distribution();
		HttpServer server = serve(zip);
		try {
			String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/apache-maven-3.9.11-bin.zip";
			this.environment.put("JAVA_HOME", System.getProperty("java.home"));
			wrapperProperties(url, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip)));
			ScriptRun run = run("sh", "first");
			assertThat(run.errors()).isEmpty();
			assertThat(run.output()).endsWith("|first|");
		}
		finally {
			server.stop(0);
		}
		assertThat(run("sh", "again").output()).endsWith("|again|");
	}

	private static HttpServer serve(byte[] zip) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, zip.length);
			exchange.getResponseBody().write(zip);
			exchange.close();
		});
		server.start();
		return server;
	}

	private static byte[] distribution() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("apache-maven-3.9.11/bin/mvn"));
			zip.write(MVN.formatted("3.9.11").getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private void wrapperProperties(String url, String sum) throws IOException {
		Path file = this.machine.resolve("project/.mvn/wrapper/maven-wrapper.properties");
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.writeString(file, "distributionUrl=" + url + "\ndistributionSha256Sum=" + sum + "\n");
	}

	private void maven(String version) throws IOException {
		ScriptRun.script(this.tools.resolve("mvn"), MVN.formatted(version));
	}

	private Path jdk(String place, String version) throws IOException {
		Path jdk = this.machine.resolve(place);
		ScriptRun.script(jdk.resolve("bin/java"), "#!/bin/sh\nexit 0\n");
		ScriptRun.script(jdk.resolve("bin/javac"), "#!/bin/sh\necho javac " + version + "\n");
		Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
		return jdk;
	}

	private void link(String tool) throws IOException {
		Files.createSymbolicLink(this.tools.resolve(tool), find(tool).orElseThrow());
	}

	private static Optional<Path> find(String tool) {
		return Stream.of(System.getenv("PATH").split(":"))
			.map((folder) -> Path.of(folder, tool))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private ScriptRun run(String shell, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(find(shell).orElseThrow().toString(), "project/mvnw"));
		command.addAll(List.of(arguments));
		return ScriptRun.of(this.machine, this.environment, command);
	}

}
