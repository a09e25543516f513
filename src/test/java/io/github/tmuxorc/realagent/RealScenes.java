package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Situations of a real agent program, of one theme.
 *
 * @param <T> the type of its stand-in
 */
abstract class RealScenes<T extends StandIn> implements Scenes {

	private final RealAgent agent;

	private final Supplier<T> api;

	RealScenes(RealAgent agent, Supplier<T> api) {
		this.agent = agent;
		this.api = api;
	}

	/**
	 * What is played, each in a home of its own.
	 * @return the scenes
	 */
	abstract List<ScreenRecorder.Scene<T>> scenes();

	@Override
	public final void record(ScreenRecorder recorder) {
		scenes().forEach((scene) -> recorder.play(this.agent, this.api, scene));
	}

	/**
	 * Submit a prompt and wait until the stand-in holds the answer back.
	 * @param pane where
	 * @param api the stand-in
	 * @param prompt the prompt
	 */
	static void submitHeld(RecordedPane pane, StandIn api, String prompt) {
		int held = api.held();
		pane.submit(prompt);
		awaitHeld(pane, api, held + 1);
	}

	static void awaitHeld(RecordedPane pane, StandIn api, int count) {
		pane.await(count + " answers held", () -> api.held() >= count);
	}

	/**
	 * Write down that it is busy, while the stand-in holds an answer back.
	 * @param pane where
	 * @param api the stand-in
	 * @param number the number of the situation
	 * @param note what was done
	 */
	static void busy(RecordedPane pane, StandIn api, int number, String note) {
		pane.record(number, ScreenLabel.BUSY, note);
		if (api.held() == 0) {
			throw new IllegalStateException(number + " was not busy any more");
		}
	}

	/**
	 * End the program, and write down that it has ended.
	 * @param pane where
	 * @param number the number of the situation
	 * @throws IOException if it cannot be killed
	 */
	static void kill(RecordedPane pane, int number) throws IOException {
		new ProcessBuilder("kill", "-9", String.valueOf(pane.process())).start();
		pane.awaitEnd();
		pane.settled(number, ScreenLabel.EXITED, "killed while it worked");
	}

	/**
	 * A shell command of many lines.
	 * @return the command, as it is written in a JSON string
	 */
	static String longCommand() {
		StringBuilder command = new StringBuilder("touch a0");
		for (int number = 1; number < 45; number++) {
			command.append(" && \\\\\\ntouch a").append(number);
		}
		return command.toString();
	}

}
