package io.github.tmuxorc.tmux;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads rows as tmux 3.3a prints them.
 */
class TmuxFormatTests {

	private static final Pattern VARIABLE = Pattern.compile("#\\{((?:[^{}]|#\\{[^}]+\\})+)\\}");

	@Test
	void panesWhenOneHasEndedAndFieldsAreEmptyReadsThem() {
		PaneFormat<TmuxPane> format = PaneFormat.panes("@a", "@b");
		String rows = "hook\n" + pane(format, "%0", Map.of("@a", "x y")) + "\n"
				+ pane(format, "%1", Map.of(PaneRow.END, "7 ")) + "\n"
				+ pane(format, "%2", Map.of(PaneRow.END, " 9", "@b", "z")) + "\n"
				+ pane(format, "%3", Map.of(PaneRow.END, " "));
		assertThat(panes(format, rows)).extracting(TmuxPane::dead).containsExactly(false, true, true, true);
		assertThat(panes(format, rows)).extracting(TmuxPane::deadStatus).containsExactly(null, 7, 137, null);
		assertThat(panes(format, rows)).extracting(TmuxPane::options)
			.containsExactly(Map.of("@a", "x y"), Map.of(), Map.of("@b", "z"), Map.of());
		assertThat(panes(format, "")).isEmpty();
	}

	@Test
	void paneOfWhichTmuxTellsTheSameIsTheSame() {
		PaneFormat<TmuxPane> format = PaneFormat.panes("@a");
		String row = pane(format, "%0", Map.of("@a", "x"));
		TmuxPane pane = panes(format, row).getFirst();
		assertThat(panes(format, row).getFirst()).isSameAs(pane);
		assertThat(panes(format, pane(format, "%0", Map.of("@a", "y"))).getFirst().options()).containsValue("y");
	}

	@Test
	void rowsWhenValuesHoldControlCharactersShowBlanks() {
		PaneFormat<PaneOverview> format = PaneFormat.overview();
		String rows = pane(format, "%0", Map.of("pane_title", "a\nb\tc", "pane_current_command", "\u001b[1m\u007f"))
				+ "\n" + pane(format, "%1", Map.of("pane_title", "\nrow-x\t%9\t"));
		assertThat(panes(format, rows)).extracting(PaneOverview::title).containsExactly("a b c", " row-x %9 ");
		assertThat(panes(format, rows).getFirst().command()).isEqualTo(" [1m ");
	}

	@Test
	void sessionsWhenClientsShowNothingAreNotAttached() {
		assertThat(SessionFormat.sessions(
				row(SessionFormat.SESSIONS, "$0", "a", "1", "1795350976") + "\n"
						+ row(SessionFormat.SESSIONS, "$1", "b", "2", "1795350976"),
				row(SessionFormat.CLIENTS, "$0", "attached,focused,control-mode,ignore-size,no-output,UTF-8") + "\n"
						+ row(SessionFormat.CLIENTS, "$1", "attached,focused,UTF-8")))
			.extracting(TmuxSession::attached)
			.containsExactly(false, true);
	}

	private static <T> List<T> panes(PaneFormat<T> format, String output) {
		return format.read(List.of(output)).stream().map(PaneFormat.Told::made).toList();
	}

	private static String pane(PaneFormat<?> format, String id, Map<String, String> values) {
		Map<String, String> all = new HashMap<>(Map.of("pane_id", id, "session_id", "$0", "window_id", "@0"));
		all.putAll(values);
		return VARIABLE.matcher(format.format())
			.replaceAll((variable) -> Matcher.quoteReplacement(all.getOrDefault(variable.group(1), usual(variable))));
	}

	private static String usual(MatchResult variable) {
		String name = variable.group(1);
		return (name.startsWith("@") || name.equals(PaneRow.END)) ? "" : "0";
	}

	private static String row(String format, String... values) {
		String row = format;
		for (String value : values) {
			row = row.replaceFirst("#\\{[^}]+\\}", value.replace("$", "\\$"));
		}
		return row;
	}

}
