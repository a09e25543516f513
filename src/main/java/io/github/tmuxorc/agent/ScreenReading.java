package io.github.tmuxorc.agent;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The screen of an agent, as the rules of its program see it.
 */
final class ScreenReading {

	/**
	 * The rules that are drawn above and below the composer, and above no dialog's
	 * choices.
	 */
	private static final Pattern FRAME = Pattern.compile("^\\s*[─━╭╰][─━]{2,}");

	private final AgentProgram program;

	private final @Nullable String version;

	private final List<String> lines;

	private final String title;

	private final ScreenRule.@Nullable Match composer;

	/**
	 * Read a screen.
	 * @param program the program that drew it
	 * @param version its version, or null if that is not known
	 * @param lines its lines, the lowest last
	 * @param title the title of the terminal
	 */
	ScreenReading(AgentProgram program, @Nullable String version, List<String> lines, String title) {
		this.program = program;
		this.version = version;
		this.lines = lines.stream().filter((line) -> !line.isBlank()).toList();
		this.title = title;
		this.composer = best(matches(ScreenSign.COMPOSER).filter(this::isWhole));
	}

	// The dialog that is open. What looks like one above or in the composer is only text.
	ScreenRule.@Nullable Match dialog() {
		return best(matches(ScreenSign.DIALOG)
			.filter((match) -> this.composer == null || match.index() > end(this.composer)));
	}

	// What the open dialog asks.
	@Nullable AgentQuestion question() {
		ScreenRule.Match dialog = dialog();
		return (dialog != null) ? QuestionReader.read(this.lines, dialog) : null;
	}

	// The sign that it works, on the screen.
	ScreenRule.@Nullable Match busy() {
		return best(ScreenSign.BUSY);
	}

	// The usage limit that it shows.
	ScreenRule.@Nullable Match limit() {
		return best(ScreenSign.LIMIT);
	}

	// The sign that somebody must sign in.
	ScreenRule.@Nullable Match signIn() {
		return best(ScreenSign.SIGN_IN);
	}

	// The error that ended its turn.
	ScreenRule.@Nullable Match crash() {
		return best(ScreenSign.CRASH);
	}

	String title() {
		return this.title;
	}

	// What the title is a sign of.
	@Nullable TitleRule title(ScreenSign sign) {
		return this.program.titles()
			.stream()
			.filter((rule) -> rule.sign() == sign && rule.matches(this.title))
			.findFirst()
			.orElse(null);
	}

	// The line of the composer.
	ScreenRule.@Nullable Match composer() {
		return this.composer;
	}

	/**
	 * What stands in the composer.
	 * @return the text as it is shown, empty if nothing was typed; null if no composer is
	 * on the screen
	 */
	@Nullable String composed() {
		if (this.composer == null) {
			return null;
		}
		StringBuilder text = new StringBuilder(Objects.requireNonNullElse(this.composer.detail(), ""));
		for (int index = this.composer.index() + 1; index < end(this.composer); index++) {
			text.append('\n').append(this.lines.get(index).strip());
		}
		return text.toString().strip();
	}

	// A frame of which a line is missing is a picture of one.
	private boolean isWhole(ScreenRule.Match composer) {
		return !composer.rule().framed()
				|| ((isFrame(composer.index() - 1) || isFrame(composer.index())) && isFrame(end(composer)));
	}

	private int end(ScreenRule.Match composer) {
		int index = composer.index() + 1;
		while (composer.rule().framed() && index < this.lines.size() && !isFrame(index)) {
			index++;
		}
		return index;
	}

	private boolean isFrame(int index) {
		return index >= 0 && index < this.lines.size() && isFrame(this.lines.get(index));
	}

	/**
	 * Whether a line is a rule that is drawn.
	 * @param line the line
	 * @return whether it is
	 */
	static boolean isFrame(String line) {
		return FRAME.matcher(line).find();
	}

	private ScreenRule.@Nullable Match best(ScreenSign sign) {
		return best(matches(sign));
	}

	private static ScreenRule.@Nullable Match best(Stream<ScreenRule.Match> matches) {
		return matches
			.max(Comparator.comparingInt((ScreenRule.Match match) -> match.rule().priority())
				.thenComparingInt(ScreenRule.Match::index))
			.orElse(null);
	}

	private Stream<ScreenRule.Match> matches(ScreenSign sign) {
		return this.program.screen()
			.stream()
			.filter((rule) -> rule.sign() == sign && rule.versions().contains(this.version))
			.flatMap((rule) -> rule.find(this.lines));
	}

}
