package io.github.tmuxorc.realagent;

import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stand-in does about a prompt. The first word of the prompt chooses it; any other
 * prompt is answered at once.
 *
 * @param kind what it does
 * @param text what it says, or the name of the tool that it calls
 * @param input what the tool is given
 */
record Reply(Kind kind, String text, JsonNode input) {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final String TOOL_THEN_HOLD = "tool-then-hold";

	private static final int SHOWN = 60;

	/**
	 * Choose what to do.
	 * @param prompt the text of the prompt
	 * @return the reply
	 */
	static Reply to(String prompt) {
		String line = prompt.strip();
		int blank = line.indexOf(' ');
		String word = (blank > 0) ? line.substring(0, blank) : line;
		String rest = (blank > 0) ? line.substring(blank + 1).strip() : "";
		return switch (word) {
			case "say" -> say(rest);
			case "slow" -> new Reply(Kind.HOLD, "A slow answer: " + rest, MAPPER.createObjectNode());
			case "think" -> new Reply(Kind.THINK, "Well thought: " + rest, MAPPER.createObjectNode());
			case "stream" -> new Reply(Kind.STREAM, "Bit by bit: " + rest + "\n\n", MAPPER.createObjectNode());
			case "status" -> new Reply(Kind.STATUS, rest, MAPPER.createObjectNode());
			case "limit" -> new Reply(Kind.LIMIT, rest, MAPPER.createObjectNode());
			case "tool", TOOL_THEN_HOLD -> tool(rest);
			case "lines" -> say(lines(Integer.parseInt(rest)));
			default -> say("You wrote " + prompt.length() + " characters: "
					+ prompt.substring(0, Math.min(SHOWN, prompt.length())).replace('\n', ' '));
		};
	}

	/**
	 * Choose what to do when a tool has answered.
	 * @param prompt the text of the prompt that the tool was called for
	 * @return the reply
	 */
	static Reply afterTool(String prompt) {
		return prompt.strip().startsWith(TOOL_THEN_HOLD)
				? new Reply(Kind.HOLD, "The tool has answered at last.", MAPPER.createObjectNode())
				: say("The tool has answered.");
	}

	/**
	 * Say something at once.
	 * @param text what to say
	 * @return the reply
	 */
	static Reply say(String text) {
		return new Reply(Kind.SAY, text, MAPPER.createObjectNode());
	}

	/**
	 * Call a tool.
	 * @param name its name
	 * @param input what it is given
	 * @return the reply
	 */
	static Reply tool(String name, Map<String, Object> input) {
		return new Reply(Kind.TOOL, name, MAPPER.valueToTree(input));
	}

	private static Reply tool(String text) {
		int blank = text.indexOf(' ');
		return new Reply(Kind.TOOL, text.substring(0, blank), MAPPER.readTree(text.substring(blank + 1)));
	}

	private static String lines(int count) {
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= count; line++) {
			text.append(String.format(Locale.ROOT, "Line %d of a long answer.%n%n", line));
		}
		return text.toString();
	}

	/**
	 * The kinds of replies.
	 */
	enum Kind {

		/**
		 * An answer at once.
		 */
		SAY,

		/**
		 * Nothing until the test says so, then an answer.
		 */
		HOLD,

		/**
		 * A thought, then nothing until the test says so, then an answer.
		 */
		THINK,

		/**
		 * The first half of an answer, and the second when the test says so.
		 */
		STREAM,

		/**
		 * The call of a tool.
		 */
		TOOL,

		/**
		 * An HTTP status in the place of an answer, each time it is asked for.
		 */
		STATUS,

		/**
		 * The usage limit of an account.
		 */
		LIMIT

	}

}
