package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How Claude Code starts and ends, and its modes.
 */
final class ClaudeStarts extends ClaudeScenes {

	@Override
	List<ScreenRecorder.Scene<AnthropicStandIn>> scenes() {
		return List.of(this::firstRun, this::firstRunOffline, this::signedOut, this::modes, this::killed, this::left);
	}

	private void firstRun(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.claude(Map.of("hasCompletedOnboarding", true));
		pane.start(home);
		pane.await("trust this folder");
		pane.settled(1, ScreenLabel.WAITING, "first run: asks whether the folder is trusted");
		pane.press("Down");
		pane.settled(2, ScreenLabel.WAITING, "first run: asks whether the folder is trusted; yes is marked");
		pane.press("Enter");
		pane.await("API key");
		pane.settled(3, ScreenLabel.WAITING, "first run: asks whether to use the key of the environment");
		pane.press("Up", "Enter");
		pane.await(FOOTER);
		pane.settled(4, ScreenLabel.IDLE, "ready for the first time, after all questions");
	}

	private void firstRunOffline(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		pane.start(home);
		pane.await("Unable to connect");
		pane.record(5, ScreenLabel.FAILED, "first run: the service that it greets cannot be reached");
	}

	private void signedOut(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.claude(Map.of("hasCompletedOnboarding", true, "theme", "dark", "projects",
				Map.of(home.project().toString(), Map.of("hasTrustDialogAccepted", true))));
		Map<String, String> environment = home.environment();
		environment.remove("ANTHROPIC_API_KEY");
		pane.start(home, environment);
		pane.await(FOOTER + "|login|Login");
		pane.settled(7, ScreenLabel.SIGNED_OUT, "started without a key or an account");
		pane.submit("hello");
		pane.settled(8, ScreenLabel.SIGNED_OUT, "sent a message without a key or an account");
		pane.submit("/login");
		pane.settled(9, ScreenLabel.WAITING, "/login open: asks for a way to sign in");
	}

	private void modes(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.setUpClaude();
		pane.start(home);
		pane.await(FOOTER);
		pane.settled(130, ScreenLabel.IDLE, "ready in the mode that it starts in without options");
		pane.press("BTab");
		pane.settled(131, ScreenLabel.IDLE, "the next mode");
		pane.press("BTab");
		pane.settled(132, ScreenLabel.IDLE, "the mode after the next");
		pane.press("BTab");
		pane.settled(133, ScreenLabel.IDLE, "the third mode after the first");
		for (int press = 0; press < 5 && !pane.screen().contains("plan mode on"); press++) {
			pane.pressSlowly("BTab");
		}
		submitHeld(pane, api, "slow plan");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 134, "no answer yet, in plan mode");
		api.release();
		pane.await("A slow answer");
		pane.settle();
		pane.submit("tool ExitPlanMode {\"plan\":\"# A plan\\n\\n1. Look\\n2. Leap\\n\"}");
		pane.await("(?i)exit plan mode\\?");
		pane.settled(135, ScreenLabel.WAITING, "asks whether the plan is to be carried out");
		pane.press("Escape");
		pane.settled(136, ScreenLabel.IDLE, "the plan was declined by Esc");
	}

	private void killed(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello");
		pane.await("You wrote");
		pane.settle();
		submitHeld(pane, api, "slow to be left");
		pane.await(WORKING);
		kill(pane, 140);
	}

	private void left(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello");
		pane.await("You wrote");
		pane.settle();
		pane.submit("/exit");
		pane.awaitEnd();
		pane.settled(141, ScreenLabel.EXITED, "left by /exit");
	}

}
