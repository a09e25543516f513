package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What keeps Claude Code from working.
 */
final class ClaudeFailures extends ClaudeScenes {

	private static final String RETRIES = "retrying in|attempt";

	@Override
	List<ScreenRecorder.Scene<AnthropicStandIn>> scenes() {
		return List.of(this::failures, this::offline, this::gaveUp, this::limit);
	}

	private void failures(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("status 429");
		pane.await("retrying in");
		pane.record(100, ScreenLabel.BUSY, "tries again after status 429");
		pane.press("Escape");
		pane.settled(101, ScreenLabel.DRAFT, "Esc while it tried again");
		pane.pressSlowly("C-u");
		pane.submit("status 529");
		pane.await(RETRIES);
		pane.record(102, ScreenLabel.BUSY, "tries again after status 529");
		pane.await("API Error");
		pane.settled(103, ScreenLabel.FAILED, "gave up after several times status 529");
		pane.submit("status 400");
		pane.await("API Error: 400");
		pane.settled(104, ScreenLabel.FAILED, "the API refused the request: status 400");
		pane.submit("status 401");
		pane.await(RETRIES);
		pane.record(105, ScreenLabel.BUSY, "tries again after status 401");
		pane.pressSlowly("Escape", "C-u");
		pane.submit("status 403");
		pane.await("403");
		pane.settled(106, ScreenLabel.SIGNED_OUT, "the API refused the request: status 403");
		pane.submit("status 500");
		pane.await(RETRIES);
		pane.record(107, ScreenLabel.BUSY, "tries again after status 500");
		pane.pressSlowly("Escape", "C-u");
		pane.submit("hello again");
		pane.await("You wrote");
		pane.settled(108, ScreenLabel.IDLE, "a turn is done, failed ones are above it");
	}

	private void offline(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		api.close();
		pane.submit("nobody is there");
		pane.await(RETRIES);
		pane.record(109, ScreenLabel.BUSY, "tries again because the API cannot be reached");
	}

	private void gaveUp(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		Map<String, String> environment = home.environment();
		environment.put("CLAUDE_CODE_MAX_RETRIES", "1");
		startReady(pane, home, environment);
		int number = 150;
		for (int status : List.of(401, 429, 500, 404, 413)) {
			pane.submit("status " + status);
			// It first tries to make what is too large smaller.
			pane.await("(?s)status " + status + ((status == 413) ? ".*Request too large" : ".*●"));
			pane.settled(number, (status == 401) ? ScreenLabel.SIGNED_OUT : ScreenLabel.FAILED,
					"gave up after status " + status);
			number++;
		}
		api.close();
		pane.submit("nobody is there");
		pane.await("(?s)nobody is there.*●");
		pane.settled(number, ScreenLabel.FAILED, "gave up because the API cannot be reached");
	}

	private void limit(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		Map<String, String> environment = home.environment();
		environment.remove("ANTHROPIC_API_KEY");
		environment.put("CLAUDE_CODE_OAUTH_TOKEN", "sk-ant-oat01-not-a-token");
		startReady(pane, home, environment);
		pane.record(110, ScreenLabel.IDLE, "ready, signed in with an account");
		pane.submit("limit");
		pane.await("(?i)limit");
		pane.settle();
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.settled(111, ScreenLabel.LIMITED, "the usage limit of the account is reached");
		pane.press("Escape");
		pane.settled(112, ScreenLabel.LIMITED, "the usage limit of the account is reached, Esc was pressed");
	}

}
