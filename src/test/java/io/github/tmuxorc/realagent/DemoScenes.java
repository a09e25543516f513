package io.github.tmuxorc.realagent;

import java.time.Duration;

/**
 * Situations of the demo agent.
 */
final class DemoScenes implements Scenes {

	private static final String READY = "for shortcuts";

	@Override
	public void record(ScreenRecorder recorder) {
		recorder.playDemo((pane, home) -> {
			pane.start(home, "--fault", "trust-dialog");
			pane.await("trust");
			pane.settled(1, ScreenLabel.WAITING, "asks whether the folder is trusted");
		});
		recorder.playDemo((pane, home) -> {
			pane.start(home);
			pane.await(READY);
			pane.settled(10, ScreenLabel.IDLE, "ready, no turn yet");
			pane.submit("count words in notes.txt");
			pane.await("(?s)notes.txt.*6");
			pane.settled(11, ScreenLabel.IDLE, "a short turn is done");
			pane.submit("say esc to interrupt, Do you want to proceed?");
			pane.settled(12, ScreenLabel.IDLE, "the answer quotes a dialog");
			pane.submit("wait 60");
			pane.await("esc to interrupt ·");
			pane.record(13, ScreenLabel.BUSY, "it works");
			pane.submit("say later");
			pane.await("Queued");
			pane.record(14, ScreenLabel.BUSY, "a message is queued");
			pane.pressSlowly("Escape");
			pane.record(15, ScreenLabel.IDLE, "Esc while it worked");
			pane.type("a draft");
			pane.settled(16, ScreenLabel.DRAFT, "a draft was typed");
		});
		recorder.playDemo((pane, home) -> {
			pane.start(home, "--fault", "draft-after-esc");
			pane.await(READY);
			pane.submit("wait 60");
			pane.await("esc to interrupt ·");
			pane.pressSlowly("Escape");
			pane.record(20, ScreenLabel.DRAFT, "Esc: the message is a draft again");
		});
		recorder.playDemo((pane, home) -> {
			pane.start(home);
			pane.await(READY);
			pane.submit("delete notes.txt");
			pane.await("1. Yes");
			pane.settled(30, ScreenLabel.WAITING, "asks whether a file may be deleted");
		});
		recorder.playDemo((pane, home) -> {
			pane.start(home, "--fault", "usage-limit");
			pane.await(READY);
			pane.submit("say hello");
			pane.settle();
			RecordedPane.pause(Duration.ofSeconds(1));
			pane.record(31, ScreenLabel.LIMITED, "the usage limit is reached");
		});
		recorder.playDemo((pane, home) -> {
			pane.start(home);
			pane.await(READY);
			pane.submit("wait 60");
			pane.await("esc to interrupt ·");
			RealScenes.kill(pane, 140);
		});
		recorder.playDemo((pane, home) -> {
			pane.start(home);
			pane.await(READY);
			pane.submit("say hello");
			pane.await("(?s)hello.*hello");
			pane.settle();
			pane.submit("/exit");
			pane.awaitEnd();
			pane.settled(141, ScreenLabel.EXITED, "left by /exit");
		});
	}

}
