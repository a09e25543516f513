package io.github.tmuxorc.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbered options of a dialog at the bottom of a screen.
 */
final class QuestionReader {

	// A mark before the one that Enter would choose, a number, and a label.
	private static final Pattern OPTION = Pattern.compile("^([\\s│┃|]*)([❯›●>▶*]?)\\s*(\\d{1,2})[.)] +(.+?)[\\s│┃|]*$");

	private static final Pattern CONTINUED = Pattern.compile("^[│┃|]?\\s{4,}(\\S.*?)[\\s│┃|]*$");

	private QuestionReader() {
	}

	/**
	 * Read the dialog that a rule has found.
	 * @param lines the lines of the screen that are not blank, the lowest last
	 * @param dialog where the rule was met
	 * @return the question, with the options if it has some that are numbered from 1
	 */
	static AgentQuestion read(List<String> lines, ScreenRule.Match dialog) {
		int first = firstOption(lines);
		if (first < 0) {
			return new AgentQuestion(dialog.line(), List.of());
		}
		List<AgentQuestion.Option> options = new ArrayList<>();
		for (int index = first; index < lines.size(); index++) {
			Matcher option = OPTION.matcher(lines.get(index));
			Matcher more = CONTINUED.matcher(lines.get(index));
			if (option.matches() && number(option) == options.size() + 1) {
				options.add(new AgentQuestion.Option(number(option), option.group(4), !option.group(2).isEmpty()));
			}
			else if (more.matches() && !options.isEmpty()) {
				AgentQuestion.Option last = options.removeLast();
				options
					.add(new AgentQuestion.Option(last.number(), last.label() + " " + more.group(1), last.selected()));
			}
			else {
				break;
			}
		}
		boolean above = dialog.index() < first && !dialog.rule().id().endsWith("footer");
		return new AgentQuestion((above) ? dialog.line() : above(lines, first), Collections.unmodifiableList(options));
	}

	// The lowest line that is numbered 1, unless it is so far up that it cannot be the
	// dialog's.
	private static int firstOption(List<String> lines) {
		for (int index = lines.size() - 1; index >= Math.max(0, lines.size() - 30); index--) {
			Matcher option = OPTION.matcher(lines.get(index));
			if (option.matches() && number(option) == 1) {
				return index;
			}
		}
		return -1;
	}

	private static String above(List<String> lines, int index) {
		for (int line = index - 1; line >= 0; line--) {
			if (!ScreenReading.isFrame(lines.get(line))) {
				return lines.get(line).strip().replaceAll("^[│┃|]\\s*|\\s*[│┃|]$", "");
			}
		}
		return "";
	}

	private static int number(Matcher option) {
		return Integer.parseInt(option.group(3));
	}

}
