package io.github.tmuxorc.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * Finds the numbered options of a dialog at the bottom of a screen.
 */
final class QuestionReader {

	// A mark before the one that Enter would choose, a number, and a label.
	private static final Pattern OPTION = Pattern.compile("^([\\s│┃|]*)([❯›●>▶*]?)\\s*(\\d{1,2})[.)] +(.+?)[\\s│┃|]*$");

	private static final Pattern CONTINUED = Pattern.compile("^[│┃|]?\\s{4,}(\\S.*?)[\\s│┃|]*$");

	private static final Pattern FRAMES = Pattern.compile("^[\\s│┃|]*|[\\s│┃|]*$");

	/** No option and no question that was seen is further up. */
	private static final int HEIGHT = 30;

	/** The longest question that was seen has three rows at a width of 60. */
	private static final int QUESTION = 4;

	private final ScreenText screen;

	private QuestionReader(ScreenText screen) {
		this.screen = screen;
	}

	/**
	 * Read the dialog that a rule has found.
	 * @param screen the screen
	 * @param dialog where the rule was met
	 * @return the question, with the options if it has some that are numbered from 1
	 */
	static AgentQuestion read(ScreenText screen, ScreenRule.Match dialog) {
		return new QuestionReader(screen).read(dialog);
	}

	private AgentQuestion read(ScreenRule.Match dialog) {
		int first = firstOption();
		boolean asks = dialog.rule().asks();
		if (first < 0 || isSecondList(first)) {
			return new AgentQuestion(new UntrustedText(asks ? question(dialog.row()) : dialog.evidence()), List.of());
		}
		String question = (asks && dialog.row() < first) ? question(dialog.row()) : above(first);
		return new AgentQuestion(new UntrustedText(question.isEmpty() ? dialog.evidence() : question), options(first));
	}

	private List<AgentQuestion.Option> options(int first) {
		List<AgentQuestion.Option> options = new ArrayList<>();
		for (int row = first; row < this.screen.height(); row++) {
			if (isEmpty(row)) {
				continue;
			}
			Matcher option = OPTION.matcher(this.screen.row(row));
			Matcher more = CONTINUED.matcher(this.screen.row(row));
			if (option.matches() && number(option) == options.size() + 1) {
				options.add(new AgentQuestion.Option(number(option), new UntrustedText(option.group(4)),
						!option.group(2).isEmpty()));
			}
			else if (more.matches()) {
				AgentQuestion.Option last = options.removeLast();
				options.add(new AgentQuestion.Option(last.number(),
						new UntrustedText(last.label() + " " + more.group(1)), last.selected()));
			}
			else {
				break;
			}
		}
		return options;
	}

	// The lowest row that is numbered 1, unless it is so far up that it cannot be the
	// dialog's.
	private int firstOption() {
		int bottom = this.screen.height();
		while (bottom > 0 && this.screen.row(bottom - 1).isBlank()) {
			bottom--;
		}
		for (int row = bottom - 1; row >= Math.max(0, bottom - HEIGHT); row--) {
			Matcher option = OPTION.matcher(this.screen.row(row));
			if (option.matches() && number(option) == 1) {
				return row;
			}
		}
		return -1;
	}

	// Two lists in one box: which of them takes the keys is not seen.
	private boolean isSecondList(int first) {
		for (int row = first - 1; this.screen.row(row).startsWith("│"); row--) {
			Matcher option = OPTION.matcher(this.screen.row(row));
			if (option.matches() && !option.group(2).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	// What is written directly above the options.
	private String above(int first) {
		int end = first;
		while (end > 0 && isEmpty(end - 1)) {
			end--;
		}
		int row = end;
		while (row > 0 && end - row < QUESTION && !isEmpty(row - 1)) {
			row--;
		}
		return question(row);
	}

	// A question goes on in the next row, until it ends or something else follows.
	private String question(int row) {
		StringBuilder text = new StringBuilder();
		for (int next = row; next < row + QUESTION && !isEmpty(next)
				&& !OPTION.matcher(this.screen.row(next)).matches(); next++) {
			text.append(text.isEmpty() ? "" : " ").append(plain(next));
			if (plain(next).endsWith("?")) {
				break;
			}
		}
		return text.toString();
	}

	private boolean isEmpty(int row) {
		return plain(row).isEmpty() || this.screen.isRule(row);
	}

	private String plain(int row) {
		return FRAMES.matcher(this.screen.row(row)).replaceAll("");
	}

	private static int number(Matcher option) {
		return Integer.parseInt(option.group(3));
	}

}
