package io.github.tmuxorc.surface;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers and failures as JSON on one line, in the form that tools give as well.
 */
public final class AnswerJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private AnswerJson() {
	}

	/**
	 * Write an answer.
	 * @param answer a record
	 * @return one line, with no newline at its end
	 */
	public static String write(Object answer) {
		return MAPPER.writeValueAsString(answer);
	}

}
