package io.github.tmuxorc.demo;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is asked for in a message. Its first line with text decides; of a briefing,
 * that of the task.
 */
final class TaskReader {

	private static final String HELP = """
			I am a demo agent and do only these: say TEXT · count words in FILE · count lines in FILE · \
			list files in DIR · wait SECONDS · delete FILE · work on the tasks of the board""";

	private static final String BRIEFED = "\nYour task:\n";

	private static final Pattern BOARD = pattern("work on the tasks of the board\\b.*");

	private static final Pattern COUNT = pattern("count (?:the )?(words|lines) (?:in|of) (.+)");

	private static final Pattern LIST = pattern("list (?:the )?files in (.+)");

	private static final Pattern WAIT = pattern("wait (?:for )?(\\d{1,7}(?:\\.\\d{1,9})?) ?(?:s|seconds?)?\\.?");

	private static final Pattern DELETE = pattern("delete (?:the )?(?:file )?(.+)");

	private static final Pattern SAY = pattern("say (.+)");

	private TaskReader() {
	}

	static Task read(String message) {
		int briefed = message.indexOf(BRIEFED);
		String told = (briefed >= 0) ? message.substring(briefed + BRIEFED.length()) : message;
		String line = told.strip().lines().findFirst().orElse("").strip();
		if (BOARD.matcher(line).matches()) {
			return new BoardTask();
		}
		Matcher count = COUNT.matcher(line);
		if (count.matches()) {
			boolean words = "words".equals(count.group(1).toLowerCase(Locale.ROOT));
			return new CountTask(words, name(count.group(2)));
		}
		Matcher list = LIST.matcher(line);
		if (list.matches()) {
			return new ListTask(name(list.group(1)));
		}
		Matcher wait = WAIT.matcher(line);
		if (wait.matches()) {
			return new WaitTask(new BigDecimal(wait.group(1)));
		}
		Matcher delete = DELETE.matcher(line);
		if (delete.matches()) {
			return new DeleteTask(name(delete.group(1)));
		}
		Matcher say = SAY.matcher(line);
		return new SayTask(say.matches() ? say.group(1) : HELP);
	}

	private static Pattern pattern(String request) {
		return Pattern.compile("(?:please )?" + request, Pattern.CASE_INSENSITIVE);
	}

	private static String name(String text) {
		String name = text.strip();
		boolean quoted = name.length() > 2 && "\"'`".indexOf(name.charAt(0)) >= 0
				&& name.charAt(0) == name.charAt(name.length() - 1);
		return quoted ? name.substring(1, name.length() - 1) : name;
	}

}
