package io.github.tmuxorc.client;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uses the server with the official TypeScript client, whose tests are in a script.
 */
@Timeout(300)
class SdkClientIT {

	@ParameterizedTest
	@EnumSource
	void officialClientIsContent(ServerOptions options) {
		try (TestedServer server = new TestedServer()) {
			server.startAgents();
			ProgramResult result = server.run(
					NodeProgram.script("sdk-client.test.mjs", server.home(), List.of("--test-reporter=spec")),
					Map.of("SERVER", JsonMapper.shared().writeValueAsString(server.command(options)), "ARGUMENTS",
							ClientArguments.json()));
			assertThat(result.status()).as(result.output() + result.error()).isZero();
			assertThat(result.output()).as(result.output() + result.error())
				.containsPattern("\\bpass 9\\b")
				.containsPattern("\\bfail 0\\b");
		}
	}

}
