package io.github.tmuxorc.client;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.tmuxorc.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the official conformance suite against the packaged program.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceClientIT {

	private ConformanceRun run;

	@BeforeAll
	void open() {
		this.run = new ConformanceRun();
	}

	@AfterAll
	void close() {
		this.run.close();
	}

	static List<ConformanceTable.Row> scenarios() {
		return ConformanceTable.read().rows();
	}

	@Test
	void everyScenarioOfTheSuiteIsInTheTable() {
		try (TestedServer server = new TestedServer()) {
			ProgramResult result = server.run(NodeProgram.conformance("list", "--server"));
			assertThat(result.status()).as(result.error()).isZero();
			assertThat(result.output().lines().filter((line) -> line.startsWith("  - ")))
				.map((line) -> line.replaceAll("^ {2}- (\\S+) .*", "$1"))
				.containsExactlyElementsOf(scenarios().stream().map(ConformanceTable.Row::scenario).toList());
		}
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void scenarioEndsAsClaimed(ConformanceTable.Row row) {
		this.run.check(row, row.server());
	}

}
