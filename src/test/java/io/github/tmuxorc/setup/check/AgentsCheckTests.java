package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.tmuxorc.agent.InstalledProgram;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.UserHome;

import static org.assertj.core.api.Assertions.assertThat;

class AgentsCheckTests {

	private static final ProgramRunner NONE = (call) -> {
		throw new IllegalStateException("started " + call.command());
	};

	@TempDir
	private Path folder;

	private UserHome user;

	@BeforeEach
	void makeHome() throws IOException {
		this.user = UserHome.in(this.folder);
	}

	@ParameterizedTest
	@CsvSource({ "claude, .claude/.credentials.json", "codex, .codex/auth.json", "gemini, .gemini/oauth_creds.json" })
	void runWhenItsFileIsThereIsFine(String id, String name) throws IOException {
		Path file = this.user.home().resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "{}");
		assertThat(run(NONE, this.user.environment(), program(id, "1.2.3")))
			.containsExactly(Finding.ok(id, "Version 1.2.3 is at /bin/" + id + ", signed in by " + file + "."));
	}

	@ParameterizedTest
	@CsvSource({ "claude, ANTHROPIC_API_KEY", "codex, CODEX_API_KEY", "gemini, GEMINI_API_KEY" })
	void runWhenItsVariableIsSetIsFine(String id, String variable) {
		assertThat(run(NONE, this.user.environment(variable, "secret"), program(id, "1.2.3"))).containsExactly(
				Finding.ok(id, "Version 1.2.3 is at /bin/" + id + ", signed in by the variable " + variable + "."));
	}

	@Test
	void runWhenItsFolderIsElsewhereLooksThere() throws IOException {
		Path other = Files.createDirectory(this.folder.resolve("other"));
		Path file = Files.writeString(other.resolve("auth.json"), "{}");
		assertThat(run(NONE, this.user.environment("CODEX_HOME", other.toString()), program("codex", "1.2.3"))).first()
			.extracting(Finding::text)
			.asString()
			.contains("signed in by " + file);
	}

	@Test
	void runWhenNothingIsFoundWarns() {
		assertThat(run(NONE, this.user.environment(), program("claude", "1.2.3"))).containsExactly(Finding.warning(
				"claude", "Version 1.2.3 is at /bin/claude, and nothing is found that it signs in with.",
				"Run 'claude' once, and sign in if it asks for it."));
	}

	@Test
	void runWhenItCannotBeToldSaysSo() {
		String message = "Version 1.2.3 is at /bin/%s; whether it is signed in cannot be told.";
		assertThat(run(NONE, this.user.environment(OperatingSystem.MACOS), program("claude", "1.2.3"),
				program("other", "1.2.3")))
			.containsExactly(Finding.ok("claude", message.formatted("claude")),
					Finding.ok("other", message.formatted("other")));
	}

	@Test
	void runWhenTheVersionIsNotKnownAsksForIt() {
		assertThat(run((call) -> new ProgramResult(0, String.join(" ", call.command()) + " v0.5.1 (nightly)", ""),
				this.user.environment(), program("other", null)))
			.containsExactly(
					Finding.ok("other", "Version 0.5.1 is at /bin/other; whether it is signed in cannot be told."));
	}

	@Test
	void runWhenItDoesNotTellItsVersionIsBroken() {
		Finding broken = Finding.broken("other",
				"/bin/other does not tell its version within 7 s, so it may not start.",
				"Run '/bin/other --version', and install it again if that fails.");
		assertThat(run((call) -> {
			throw new TimeLimitException("It runs.", "Wait.");
		}, this.user.environment(), program("other", null))).containsExactly(broken);
		assertThat(run((call) -> new ProgramResult(1, "", "no"), this.user.environment(), program("other", null)))
			.containsExactly(broken);
	}

	@Test
	void runWhenNoneIsInstalledWarns() {
		assertThat(run(NONE, this.user.environment(), new InstalledProgram("codex", "Codex", null, null, null)))
			.containsExactly(Finding.warning("agent programs", "None is found; only the demo agent can be started.",
					"Install one, such as Claude Code, and see with 'agent programs' that it is found."));
	}

	@Test
	void runWhenSomeAreMissingNamesThem() {
		assertThat(run(NONE, this.user.environment(), program("other", "1.2.3"),
				new InstalledProgram("codex", "Codex", null, null, null),
				new InstalledProgram("gemini", "Gemini CLI", null, null, null)))
			.hasSize(2)
			.last()
			.isEqualTo(Finding.ok("agent programs", "Not found, and so not offered: Codex, Gemini CLI."));
	}

	@Test
	void runWhenAFileIsWrongIsBroken() {
		assertThat(run(NONE, this.user.environment(),
				new InstalledProgram("mine", "mine", null, null, "mine.yaml is wrong. Correct it.")))
			.contains(Finding.broken("mine", "mine.yaml is wrong. Correct it.",
					"Then run 'agent programs' to see whether all is well."));
	}

	private static InstalledProgram program(String id, @Nullable String version) {
		return new InstalledProgram(id, id, Path.of("/bin", id), version, null);
	}

	private static List<Finding> run(ProgramRunner runner, UserEnvironment environment, InstalledProgram... programs) {
		return new AgentsCheck(() -> List.of(programs), environment, runner, Duration.ofSeconds(7)).run();
	}

}
