package io.github.tmuxorc.setup.check;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks small servers, each a shell script.
 */
class StartCheckTests {

	private static final String ANSWER = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"serverInfo\":"
			+ "{\"name\":\"x\",\"version\":\"1.2\"}}}";

	@Test
	void serverThatAnswersTellsItsVersion() {
		assertThat(check("echo noise; read line; echo '" + ANSWER + "'"))
			.isEqualTo(new StartCheck.Outcome("1.2", null));
	}

	@Test
	void serverIsStartedWithNextToNoEnvironmentFromTheRootFolder() {
		StartCheck.Outcome outcome = check("{ pwd; env; } >&2; exit 3");
		assertThat(outcome.problem()).startsWith("It ended with status 3 and did not answer 'initialize': / / ")
			.contains("PATH=/usr/bin:/bin")
			.doesNotContain("JAVA_HOME", "MAVEN");
	}

	@Test
	void serverThatIsMissingIsNamed() {
		assertThat(new StartCheck(new SystemProgramRunner(), Duration.ofSeconds(10)).run(List.of("/no/such/program"))
			.problem()).isEqualTo("The program '/no/such/program' cannot be started.");
	}

	@Test
	void serverThatStaysIsEnded() {
		assertThat(new StartCheck(new SystemProgramRunner(), Duration.ofMillis(50)).run(shell("sleep 60")).problem())
			.isEqualTo("It did not answer and end within 50 ms.");
	}

	private static StartCheck.Outcome check(String script) {
		return new StartCheck(new SystemProgramRunner(), Duration.ofSeconds(10)).run(shell(script));
	}

	private static List<String> shell(String script) {
		return List.of("/bin/sh", "-c", script);
	}

}
