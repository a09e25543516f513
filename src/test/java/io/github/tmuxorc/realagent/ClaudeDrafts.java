package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Text in the composer of Claude Code that nobody submitted.
 */
final class ClaudeDrafts extends ClaudeScenes {

	@Override
	List<ScreenRecorder.Scene<AnthropicStandIn>> scenes() {
		return List.of(this::drafts, this::interrupted);
	}

	private void drafts(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.type("a draft of a person");
		pane.settled(90, ScreenLabel.DRAFT, "a draft was typed");
		pane.pressSlowly("C-u");
		pane.paste("first line\nsecond line\nthird line");
		pane.settled(91, ScreenLabel.DRAFT, "three lines were pasted");
		pane.press("C-u", "BSpace", "C-u", "BSpace", "C-u");
		pane.settle();
		pane.paste("a line\n".repeat(30));
		pane.settled(92, ScreenLabel.DRAFT, "thirty lines were pasted");
		pane.pressSlowly("C-c");
		for (int line = 1; line <= 12; line++) {
			pane.type("line " + line + " of a long draft");
			pane.press("C-j");
		}
		pane.settled(98, ScreenLabel.DRAFT, "twelve lines were typed, and one that is empty");
		pane.pressSlowly("C-c");
		pane.type("! ls");
		pane.settled(93, ScreenLabel.DRAFT, "! typed: a shell command is being written");
		pane.press("C-u", "BSpace", "BSpace");
		pane.settle();
		pane.type("# remember");
		pane.settled(94, ScreenLabel.DRAFT, "# typed");
	}

	private void interrupted(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		submitHeld(pane, api, "slow to be stopped");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.press("Escape");
		pane.settled(95, ScreenLabel.DRAFT, "Esc before the first word of an answer: the message is a draft again");
		pane.pressSlowly("C-u");
		submitHeld(pane, api, "stream something");
		pane.await("Bit by bit");
		pane.press("Escape");
		pane.settled(96, ScreenLabel.IDLE, "Esc in the middle of an answer");
		pane.submit("a word that is very long " + "and goes on ".repeat(20));
		pane.await("You wrote");
		pane.settle();
		pane.type("a draft that is longer than one line of the terminal and so goes on ".repeat(4).strip());
		pane.settled(97, ScreenLabel.DRAFT, "a draft that wraps was typed");
	}

}
