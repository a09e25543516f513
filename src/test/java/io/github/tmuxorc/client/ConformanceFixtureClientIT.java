package io.github.tmuxorc.client;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.tmuxorc.server.ConformanceFixture;

/**
 * Runs the official conformance suite against our transport, with all that the suite asks
 * for by name behind it.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceFixtureClientIT {

	private ConformanceRun run;

	@BeforeAll
	void open() {
		this.run = new ConformanceRun(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				ConformanceFixture.class.getName()));
	}

	@AfterAll
	void close() {
		this.run.close();
	}

	static List<ConformanceTable.Row> scenarios() {
		return ConformanceTable.read().rows();
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void scenarioEndsAsClaimed(ConformanceTable.Row row) {
		this.run.check(row, row.fixture());
	}

}
