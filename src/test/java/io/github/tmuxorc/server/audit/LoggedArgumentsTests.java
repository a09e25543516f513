package io.github.tmuxorc.server.audit;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.surface.AnswerJson;

import static org.assertj.core.api.Assertions.assertThat;

class LoggedArgumentsTests {

	@Test
	void namesNumbersAndSwitchesAreKeptAsTheyAre() {
		Map<String, Object> given = Map.of("agent", "shop:dev", "agents", List.of("dev", "%3"), "timeout", 5, "lines",
				5_000_000_000L, "any", true, "cwd", "/home/me/a shop");
		assertThat(LoggedArguments.of(given)).isEqualTo(given);
	}

	@ParameterizedTest
	@ValueSource(strings = { "message", "briefing", "arguments", "option", "command", "keys", "text", "key", "pattern",
			"something" })
	void textIsKeptAsItsLengthAndHash(String parameter) {
		assertThat(AnswerJson.write(LoggedArguments.of(Map.of(parameter, "geheim ☂"))))
			.isEqualTo("{\"" + parameter + "\":{\"length\":8,\"sha256\":\"1ed6d04c03b09b2d\"}}");
	}

	@Test
	void hashIsTheBeginningOfWhatSha256sumPrints() {
		assertThat(LoggedArguments.of(Map.of("message", "abc")).toString()).contains("ba7816bf8f01cfea");
	}

	@Test
	void elementsOfAListOfTextsAreKeptAsTheirHashes() {
		assertThat(LoggedArguments.of(Map.of("keys", List.of("abc", "C-c"))).toString()).contains("ba7816bf8f01cfea")
			.doesNotContain("C-c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "the password\nis hunter2", "hunter2\u001b[2J" })
	void whatNamesNothingIsTakenForAText(String agent) {
		assertThat(LoggedArguments.of(Map.of("agent", agent)).toString()).doesNotContain("hunter2");
	}

	@Test
	void longValueIsTakenForAText() {
		assertThat(LoggedArguments.of(Map.of("agent", "x".repeat(10_000_000))).toString()).hasSizeLessThan(200);
	}

	@Test
	void whatIsNoArgumentOfAToolIsKeptAsAHash() {
		Map<String, Object> many = new LinkedHashMap<>();
		for (int number = 0; number < 1000; number++) {
			many.put("a" + number, "secret");
		}
		for (Object given : List.of(List.of("secret"), "secret", many, Map.of("my secret", 1),
				Map.of("agent", Map.of("a", "secret")), Map.of("agents", List.of("secret", Map.of())),
				Map.of("agents", Collections.nCopies(1000, "secret")), Map.of("timeout", BigInteger.TEN.pow(40)))) {
			assertThat(AnswerJson.write(LoggedArguments.of(given))).as(given.toString())
				.doesNotContain("secret")
				.contains("sha256")
				.hasSizeLessThan(200);
		}
	}

	@Test
	void noArgumentsAreNone() {
		assertThat(LoggedArguments.of(null)).isEmpty();
		Map<String, Object> absent = new LinkedHashMap<>();
		absent.put("timeout", null);
		assertThat(LoggedArguments.of(absent)).isEmpty();
	}

}
