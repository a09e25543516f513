package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * Turns of Claude Code, and what works beside them.
 */
final class ClaudeTurns extends ClaudeScenes {

	private static final String WAIT = "while [ ! -e stop ]; do sleep 0.2; done";

	@Override
	List<ScreenRecorder.Scene<AnthropicStandIn>> scenes() {
		return List.of(this::turns, this::busy, this::background, this::agents, this::compaction, this::quotes);
	}

	private void turns(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.setUpClaude();
		pane.start(home, "--permission-mode", "default");
		pane.record(10, ScreenLabel.STARTING, "started just now, nothing drawn yet");
		pane.await(FOOTER);
		pane.settled(11, ScreenLabel.IDLE, "ready, no turn yet");
		pane.submit("hello there");
		pane.await(DONE);
		pane.settled(12, ScreenLabel.IDLE, "a short turn is done");
		pane.submit("lines 120");
		pane.await("Line 120");
		pane.settled(13, ScreenLabel.IDLE, "a very long answer is done");
		pane.press("PPage", "PPage");
		pane.settled(14, ScreenLabel.IDLE, "scrolled up in a long answer");
		pane.pressSlowly("End");
		pane.submit("say Here is a table:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sh\nls -l\n```\n\n> a quotation");
		pane.await("(?s)│ 2|quotation.*quotation");
		pane.settled(15, ScreenLabel.IDLE, "an answer with a table, code and a quotation is done");
		pane.submit("!echo hello from the shell");
		pane.settled(16, ScreenLabel.IDLE, "pasted text that begins with ! was submitted");
		pane.pressSlowly("!");
		pane.type(WAIT);
		pane.press("Enter");
		pane.await("(?i)running");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.record(17, ScreenLabel.BUSY, "a shell command runs that a person typed");
	}

	private void busy(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home, "--allowedTools", "Bash");
		submitHeld(pane, api, "slow work");
		pane.await(WORKING);
		busy(pane, api, 20, "just submitted, no answer yet");
		RecordedPane.pause(Duration.ofSeconds(4));
		busy(pane, api, 21, "no answer for four seconds");
		pane.submit("queued while busy");
		pane.await("Queued|queued messages");
		busy(pane, api, 22, "a message is queued");
		pane.submit("queued as well");
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 23, "two messages are queued");
		pane.type("a draft while busy");
		busy(pane, api, 24, "two messages are queued, and a draft is in the composer");
		pane.press("C-u");
		api.release();
		pane.await("(?s)queued as well.*You wrote");
		pane.settled(25, ScreenLabel.IDLE, "the queued messages were answered");
		submitHeld(pane, api, "think about it");
		pane.await("thinking");
		busy(pane, api, 26, "it thinks");
		api.release();
		pane.await("Well thought");
		pane.settle();
		submitHeld(pane, api, "stream a long answer");
		pane.await("Bit by bit");
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 27, "half of the answer is there");
		pane.type("a draft");
		busy(pane, api, 28, "half of the answer is there, and a draft is in the composer");
		pane.press("C-u");
		api.release();
		pane.await("And the rest");
		pane.settle();
		pane.submit("tool-then-hold Bash {\"command\":\"echo done\",\"description\":\"Say done\"}");
		awaitHeld(pane, api, 1);
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 35, "a tool has answered, no next answer yet");
		api.release();
		pane.await("answered at last");
	}

	private void background(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home, "--allowedTools", "Bash");
		pane.submit("tool Bash {\"command\":\"" + WAIT + "\",\"description\":\"Wait for a file\"}");
		pane.await("Wait|Running|Bash");
		RecordedPane.pause(Duration.ofSeconds(5));
		pane.record(29, ScreenLabel.BUSY, "a shell command runs");
		pane.press("C-b");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.press("C-b");
		pane.await("The tool has answered");
		pane.settled(30, ScreenLabel.BUSY, "the turn is done; the shell command was put into the background and runs");
		submitHeld(pane, api, "slow with a background task");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 31, "no answer yet, and a shell command runs in the background");
		api.release();
		pane.await("A slow answer: with");
		pane.settle();
		pane.pressSlowly("Down");
		pane.press("Enter");
		pane.settled(32, ScreenLabel.WAITING, "the list of background tasks is open");
		pane.pressSlowly("Escape");
		Files.createFile(home.project().resolve("stop"));
		pane.settle();
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.settled(33, ScreenLabel.IDLE, "the background task has ended");
		Files.delete(home.project().resolve("stop"));
		pane.submit("tool Bash {\"command\":\"" + WAIT
				+ "\",\"description\":\"Wait for a file\",\"run_in_background\":true}");
		pane.await(
				"(?s)Wait for a file.*Wait for a file.*The tool has answered|run_in_background.*The tool has answered");
		pane.settled(37, ScreenLabel.BUSY, "the turn is done; a shell command that it started in the background runs");
	}

	private void agents(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool Agent {\"description\":\"Look around\",\"prompt\":\"slow in a sub-agent\","
				+ "\"subagent_type\":\"general-purpose\",\"run_in_background\":false}");
		awaitHeld(pane, api, 1);
		RecordedPane.pause(Duration.ofSeconds(3));
		busy(pane, api, 38, "a sub-agent works");
		api.release();
		pane.await("The tool has answered");
		pane.settled(39, ScreenLabel.IDLE, "a turn with a sub-agent is done");
		pane.submit("tool Agent {\"description\":\"Make a file\",\"prompt\":"
				+ "\"tool Bash {\\\"command\\\":\\\"touch sub.txt\\\",\\\"description\\\":\\\"Make a file\\\"}\","
				+ "\"subagent_type\":\"general-purpose\",\"run_in_background\":false}");
		pane.await("Do you want");
		pane.settled(56, ScreenLabel.WAITING, "a sub-agent asks whether a shell command may run");
		pane.pressSlowly("Escape");
	}

	private void compaction(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		submitHeld(pane, api, "slow to be compacted slowly");
		api.release();
		pane.await(DONE);
		pane.settle();
		submitHeld(pane, api, "/compact");
		RecordedPane.pause(Duration.ofSeconds(2));
		busy(pane, api, 18, "/compact was submitted, it compacts");
		api.release();
		pane.await("(?i)compacted");
		pane.settled(34, ScreenLabel.IDLE, "/compact was submitted and is done");
	}

	private void quotes(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("say The footer reads: esc to interrupt");
		pane.await(DONE);
		pane.settled(120, ScreenLabel.IDLE, "the answer quotes 'esc to interrupt'");
		pane.submit("say I asked:\n\nDo you want to proceed?\n\n❯ 1. Yes\n\n  2. No\n\nEsc to cancel · Tab to amend");
		pane.await("(?s)● I asked");
		pane.settled(121, ScreenLabel.IDLE, "the answer quotes a whole dialog");
		pane.submit("say Do you want me to go on?");
		pane.await("● Do you want me");
		pane.settled(122, ScreenLabel.IDLE, "the answer ends with 'Do you want ...?'");
		pane.submit(
				"say You have hit your limit, and the usage limit reached is 100%. API Error: 500. Please run /login");
		pane.await("● You have hit");
		pane.settled(123, ScreenLabel.IDLE, "the answer quotes messages about limits and failures");
		pane.submit(
				"say ```\n──────────────────────────────\n❯ a draft in a picture\n──────────────────────────────\n```");
		pane.await("(?s)picture.*picture");
		pane.settled(124, ScreenLabel.IDLE, "the answer draws a composer with a draft");
		pane.submit("say ✶ Pondering… (12s · esc to interrupt)\n\nQueued: a message");
		pane.await("● ✶ Pondering");
		pane.settled(125, ScreenLabel.IDLE, "the answer quotes a spinner and a queue");
		pane.type("Do you want to proceed? Esc to cancel");
		pane.settled(126, ScreenLabel.DRAFT, "a draft quotes a dialog");
		pane.pressSlowly("C-u");
		pane.paste("❯ 1. Yes\n  2. No\nEsc to cancel");
		pane.settled(127, ScreenLabel.DRAFT, "a draft of several lines quotes a dialog");
		pane.pressSlowly("C-c");
		submitHeld(pane, api, "stream Do you want to proceed? 1. Yes 2. No Esc to cancel");
		pane.await("Bit by bit");
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 128, "half of an answer that quotes a dialog is there");
		api.release();
		pane.settle();
	}

}
