package io.github.tmuxorc.realagent;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.tmuxorc.demo.DemoCommand;

/**
 * Situations of the demo agent.
 */
final class DemoScreens implements Scenes {

	private static final String READY = "for shortcuts";

	@Override
	public void record(ScreenRecorder recorder) {
		recorder.playDemo((pane, home) -> {
			start(pane, home, "--fault", "trust-dialog");
			pane.await("trust");
			pane.settle();
			pane.record(1, ScreenLabel.WAITING, "asks whether the folder is trusted");
		});
		recorder.playDemo((pane, home) -> {
			start(pane, home);
			pane.await(READY);
			pane.settle();
			pane.record(10, ScreenLabel.IDLE, "ready, no turn yet");
			pane.submit("count words in notes.txt");
			pane.await("(?s)notes.txt.*6");
			pane.settle();
			pane.record(11, ScreenLabel.IDLE, "a short turn is done");
			pane.submit("say esc to interrupt, Do you want to proceed?");
			pane.settle();
			pane.record(12, ScreenLabel.IDLE, "the answer quotes a dialog");
			pane.submit("wait 60");
			pane.await("esc to interrupt ·");
			pane.record(13, ScreenLabel.BUSY, "it works");
			pane.submit("say later");
			pane.await("Queued");
			pane.record(14, ScreenLabel.BUSY, "a message is queued");
			pane.press("Escape");
			pane.settle();
			pane.record(15, ScreenLabel.IDLE, "Esc while it worked");
			pane.type("a draft");
			pane.settle();
			pane.record(16, ScreenLabel.DRAFT, "a draft was typed");
		});
		recorder.playDemo((pane, home) -> {
			start(pane, home, "--fault", "draft-after-esc");
			pane.await(READY);
			pane.submit("wait 60");
			pane.await("esc to interrupt ·");
			pane.press("Escape");
			pane.settle();
			pane.record(20, ScreenLabel.DRAFT, "Esc: the message is a draft again");
		});
		recorder.playDemo((pane, home) -> {
			start(pane, home);
			pane.await(READY);
			pane.submit("delete notes.txt");
			pane.await("1. Yes");
			pane.settle();
			pane.record(30, ScreenLabel.WAITING, "asks whether a file may be deleted");
		});
		recorder.playDemo((pane, home) -> {
			start(pane, home, "--fault", "usage-limit");
			pane.await(READY);
			pane.submit("say hello");
			pane.settle();
			RecordedPane.pause(Duration.ofSeconds(1));
			pane.record(31, ScreenLabel.LIMITED, "the usage limit is reached");
		});
	}

	private static void start(RecordedPane pane, AgentHome home, String... options) {
		List<String> command = new ArrayList<>(DemoCommand.arguments());
		command.addAll(List.of("--hook", "cat > /dev/null; :"));
		command.addAll(List.of(options));
		Map<String, String> environment = home.environment();
		if (!Files.isDirectory(home.project())) {
			throw new IllegalStateException(home.project() + " is missing");
		}
		pane.start(home.project(), environment, command);
	}

}
