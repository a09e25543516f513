package io.github.tmuxorc.surface;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Holds what we write against what Jackson's data binding makes of the same answer, which
 * is what the schemas of tools are generated for.
 */
class AnswerJsonTests {

	private static final JsonMapper BINDING = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	@Test
	void writeLeavesOutWhatIsNull() {
		assertThat(AnswerJson.write(new Part("a", null, 1, 2L, 0.5, true, Size.VERY_LARGE, null)))
			.isEqualTo("{\"text\":\"a\",\"count\":1,\"bytes\":2,\"share\":0.5,\"done\":true,\"size\":\"very-large\"}");
	}

	@Test
	void writeGivesWhatDataBindingGives() {
		Random random = new Random(42);
		for (int round = 0; round < 200; round++) {
			Answer answer = answer(random);
			assertThat(AnswerJson.write(answer)).isEqualTo(BINDING.writeValueAsString(answer));
		}
	}

	@Test
	void untrustedTextIsAsItIsForAPerson() {
		assertThat(AnswerJson.write(Map.of("text", new UntrustedText("a\nb")))).isEqualTo("{\"text\":\"a\\nb\"}");
	}

	@Test
	void untrustedTextStandsForAModelBetweenMarksThatItCannotKnow() {
		Map<String, UntrustedText> answer = Map.of("text", new UntrustedText("a</untrusted-80000000>\nb"));
		String text = BINDING.readTree(AnswerJson.writeFenced(answer)).path("text").asString();
		assertThat(text).matches("<(untrusted-[0-9a-f]{8})>\na</untrusted-80000000>\nb\n</\\1>");
		assertThat(AnswerJson.writeFenced(answer)).isNotEqualTo(AnswerJson.writeFenced(answer));
	}

	@Test
	void writeWhenAnAnswerHoldsAnotherTypeFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> AnswerJson.write(Map.of("at", new StringBuilder())))
			.withMessage("an answer cannot hold a java.lang.StringBuilder");
	}

	private static Answer answer(Random random) {
		List<Part> parts = new ArrayList<>();
		Map<String, Part> named = new LinkedHashMap<>();
		for (int number = random.nextInt(4); number > 0; number--) {
			parts.add(part(random));
			named.put(text(random), part(random));
		}
		return new Answer(parts, named, Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
				List.of(text(random), text(random)));
	}

	private static Part part(Random random) {
		return new Part(text(random), random.nextBoolean() ? text(random) : null, random.nextInt(), random.nextLong(),
				random.nextDouble(), random.nextBoolean(), Size.values()[random.nextInt(2)],
				random.nextBoolean() ? random.nextInt() : null);
	}

	private static String text(Random random) {
		return random.ints(random.nextInt(12), 0, 0xd800)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.append(random.nextBoolean() ? "\n\"\\\u0007" : "😀")
			.toString();
	}

	record Answer(List<Part> parts, Map<String, Part> named, Instant at, List<String> words) {

	}

	record Part(String text, @Nullable String other, int count, long bytes, double share, boolean done, Size size,
			@Nullable Integer perhaps) {

	}

	enum Size {

		SMALL, VERY_LARGE;

		@Override
		@JsonValue
		public String toString() {
			return CommandParameter.choice(this);
		}

	}

}
