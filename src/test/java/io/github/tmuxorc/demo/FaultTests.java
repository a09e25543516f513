package io.github.tmuxorc.demo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultTests {

	@Test
	void swallowFirstEnterWhenOnNeedsASecondEnter() {
		try (DemoPane pane = DemoPane.startReady("--fault", "swallow-first-enter")) {
			pane.submit("say hello");
			pane.type("!");
			pane.awaitScreen((screen) -> screen.contains("❯ say hello!"));
			assertThat(pane.eventNames()).doesNotContain("UserPromptSubmit");
			pane.key("Enter");
			pane.awaitScreen((screen) -> screen.contains("● hello!"));
		}
	}

	@Test
	void slowEnterWhenOnSubmitsOnceAndDrawsNothingMeanwhile() {
		try (DemoPane pane = DemoPane.startReady("--fault", "slow-enter=500")) {
			pane.submit("say hello");
			pane.key("Enter");
			pane.type("more");
			pane.awaitScreen((screen) -> screen.contains("● hello") && screen.contains("❯ more"));
			assertThat(pane.eventNames()).containsOnlyOnce("UserPromptSubmit");
		}
	}

	@Test
	void slowPasteWhenOnArrivesInTheEnd() {
		try (DemoPane pane = DemoPane.startReady("--fault", "slow-paste=5", "--paste-window=0")) {
			pane.paste("x".repeat(10_000));
			pane.awaitScreen((screen) -> screen.contains("❯ [Pasted text #1]"));
		}
	}

	@Test
	void askPermissionWhenOnAsksForEachTask() {
		try (DemoPane pane = DemoPane.startReady("--fault", "ask-permission")) {
			pane.submit("say hello");
			pane.awaitScreen((screen) -> screen.contains("❯ 1. Yes"));
			pane.key("Enter");
			pane.awaitScreen((screen) -> screen.contains("● hello"));
		}
	}

	@Test
	void usageLimitWhenOnFailsEachTurn() {
		try (DemoPane pane = DemoPane.startReady("--fault", "usage-limit")) {
			pane.submit("say hello");
			pane.awaitScreen((screen) -> screen.contains("● You've reached your usage limit · resets 3pm"));
			assertThat(pane.awaitEvent("StopFailure").get("error").asString()).isEqualTo("rate_limit");
			assertThat(pane.eventNames()).doesNotContain("Stop");
		}
	}

	@Test
	void crashWhenOnEndsWithTheFirstTask() {
		try (DemoPane pane = DemoPane.startReady("--fault", "crash")) {
			pane.submit("say hello");
			pane.awaitStatus(70);
			assertThat(pane.screen()).contains("TypeError").doesNotContain("? for shortcuts");
			assertThat(pane.eventNames()).doesNotContain("SessionEnd");
		}
	}

	@Test
	void crashOnStartWhenOnEndsBeforeReady() {
		try (DemoPane pane = DemoPane.start("--fault", "crash-on-start")) {
			pane.awaitStatus(70);
			assertThat(pane.events()).isEmpty();
		}
	}

	@Test
	void ignoreInputWhenOnShowsNothingThatIsTyped() {
		try (DemoPane pane = DemoPane.startReady("--fault", "ignore-input", "wait 1")) {
			pane.type("say hello");
			pane.key("Enter");
			pane.awaitScreen((screen) -> screen.contains("● Waited 1 second."));
			assertThat(pane.screen()).doesNotContain("hello");
		}
	}

	@Test
	void draftAfterEscWhenOnRestoresTheMessage() {
		try (DemoPane pane = DemoPane.startReady("--fault", "draft-after-esc")) {
			pane.submit("wait 600");
			pane.awaitScreen((screen) -> screen.contains("esc to interrupt"));
			pane.key("Escape");
			pane.awaitScreen((screen) -> screen.contains("Interrupted ·") && screen.contains("─\n❯ wait 600\n─"));
		}
	}

	@Test
	void slowStartWhenOnIsReadyInTheEnd() {
		try (DemoPane pane = DemoPane.startReady("--fault=slow-start=300")) {
			pane.awaitEvent("SessionStart");
		}
	}

	@Test
	void noHooksWhenOnReportsNothing() {
		try (DemoPane pane = DemoPane.startReady("--fault", "no-hooks")) {
			pane.submit("say hello");
			pane.awaitScreen((screen) -> screen.contains("● hello"));
			pane.key("C-d");
			pane.awaitStatus(0);
			assertThat(pane.events()).isEmpty();
		}
	}

	@Test
	void trustDialogWhenAcceptedGetsReady() {
		try (DemoPane pane = DemoPane.start("--fault", "trust-dialog")) {
			pane.awaitScreen((screen) -> screen.contains("Do you trust the files in this folder?"));
			assertThat(pane.events()).isEmpty();
			pane.key("Enter");
			pane.awaitEvent("SessionStart");
			pane.awaitScreen((screen) -> screen.contains("? for shortcuts"));
		}
	}

	@Test
	void trustDialogWhenRefusedEnds() {
		try (DemoPane pane = DemoPane.start("--fault", "trust-dialog")) {
			pane.awaitScreen((screen) -> screen.contains("❯ 1. Yes, I trust this folder"));
			pane.key("Escape");
			pane.awaitStatus(1);
		}
	}

	@Test
	void faultWhenUnknownIsWrongUsage() {
		try (DemoPane pane = DemoPane.start("--fault", "nonsense")) {
			pane.awaitStatus(2);
			assertThat(pane.screen()).contains("There is no fault nonsense. Use --help");
		}
	}

}
