package io.github.tmuxorc.failure;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a terminal in the message of a failure, which nobody here has written. They
 * stand there between two control characters, which no reader sees, so that they can be
 * fenced where a model reads the message.
 */
public final class Quotation {

	private static final char BEGIN = '\u0002';

	private static final char END = '\u0003';

	private static final Pattern QUOTED = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

	private Quotation() {
	}

	/**
	 * Quote a text in the problem or the remedy of a failure.
	 * @param text what stands in the terminal
	 * @return the quotation
	 */
	public static String of(Object text) {
		return BEGIN + plain(String.valueOf(text)) + END;
	}

	/**
	 * A text as a person reads it.
	 * @param message a text that may hold quotations
	 * @return the same text without their marks
	 */
	public static String plain(String message) {
		return message.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
	}

	static String replaced(String message, UnaryOperator<String> change) {
		return QUOTED.matcher(message).replaceAll((quoted) -> Matcher.quoteReplacement(change.apply(quoted.group(1))));
	}

}
