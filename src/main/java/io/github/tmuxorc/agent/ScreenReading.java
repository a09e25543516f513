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

	private final List<String> lines;

	private final String title;

	private final ScreenRule.@Nullable Match composer;

	/**
	 * Read a screen.
	 * @param program the program that drew it
	 * @param lines its lines, the lowest last
	 * @param title the title of the terminal
	 */
	ScreenReading(AgentProgram program, List<String> lines, String title) {
		this.program = program;
		this.lines = lines.stream().filter((line) -> !line.isBlank()).toList();
		this.title = title;
		this.composer = matches(ScreenSign.COMPOSER)
			.filter((match) -> isFrame(match.index() - 1) || isFrame(match.index()))
			.filter((match) -> isFrame(end(match)))
			.findFirst()
			.orElse(null);
	}

	// The dialog that is open. What looks like one above or in the composer is only text.
	ScreenRule.@Nullable Match dialog() {
		return matches(ScreenSign.DIALOG).filter((match) -> this.composer == null || match.index() > end(this.composer))
			.findFirst()
			.orElse(null);
	}

	// The sign that it works, on the screen.
	ScreenRule.@Nullable Match busy() {
		return lowest(ScreenSign.BUSY);
	}

	// Whether the title says that it works.
	boolean workingTitle() {
		return this.program.workingTitle().matcher(this.title).find();
	}

	// The usage limit that it shows.
	ScreenRule.@Nullable Match limit() {
		return lowest(ScreenSign.LIMIT);
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

	private int end(ScreenRule.Match composer) {
		int index = composer.index() + 1;
		while (index < this.lines.size() && !isFrame(index)) {
			index++;
		}
		return index;
	}

	private boolean isFrame(int index) {
		return index >= 0 && index < this.lines.size() && FRAME.matcher(this.lines.get(index)).find();
	}

	private ScreenRule.@Nullable Match lowest(ScreenSign sign) {
		return matches(sign).max(Comparator.comparingInt(ScreenRule.Match::index)).orElse(null);
	}

	private Stream<ScreenRule.Match> matches(ScreenSign sign) {
		return this.program.rules()
			.stream()
			.filter((rule) -> rule.sign() == sign)
			.flatMap((rule) -> rule.find(this.lines));
	}

}
