package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads rows that tmux 3.3a printed.
 */
class TmuxFormatTests {

	@Test
	void panesWhenOneHasEndedAndFieldsAreEmptyReadsThem() {
		PaneFormat format = new PaneFormat(List.of("@a", "@b"));
		String tag = "orc-row\t";
		String rows = "hook\n" + tag + "%0\t$0\twork\t@0\t0\tsh\t0\t1\t80\t24\tsh\thost\t/\t4711\t0\t\t\t0\tx y\t\n"
				+ tag + "%1\t$0\twork\t@1\t1\tw\t0\t1\t80\t24\t\t\t\t4712\t1\t7\t\t0\t\t\n" + tag
				+ "%2\t$0\twork\t@2\t2\tw\t0\t1\t80\t24\t\t\t\t4713\t1\t\t9\t1\t\tz";
		assertThat(format.panes(rows)).extracting(TmuxPane::deadStatus).containsExactly(null, 7, 137);
		assertThat(format.panes(rows)).extracting(TmuxPane::options)
			.containsExactly(Map.of("@a", "x y"), Map.of(), Map.of("@b", "z"));
		assertThat(format.panes(rows).getLast().inMode()).isTrue();
		assertThat(format.panes("")).isEmpty();
	}

	@Test
	void sessionsWhenClientsShowNothingAreNotAttached() {
		assertThat(SessionFormat.sessions("orc-row\t$0\ta\t1\t1795350976\norc-row\t$1\tb\t2\t1795350976",
				"orc-row\t$0\tattached,focused,control-mode,ignore-size,no-output,UTF-8\n"
						+ "orc-row\t$1\tattached,focused,UTF-8"))
			.extracting(TmuxSession::attached)
			.containsExactly(false, true);
	}

}
