package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;

/**
 * A part of what every client does, whatever carries its commands.
 */
interface TmuxContract {

	/** A text of what needs care. */
	String ODD = "a 'b' \"c\" | d;e {f} #g ~h $i %j =k \\l `m` é 日本 👩‍👩‍👧;";

	TmuxServer server();

	TmuxClient client();

	static PaneProgram program(String session, String window, List<String> command) {
		return new PaneProgram(new SessionName(session), window, "/", Map.of(), command, Map.of());
	}

	default TmuxPane ended(PaneId id) {
		await(() -> client().pane(id).deadStatus() != null);
		return client().pane(id, "@orc_name", "@orc_b");
	}

	static void await(Callable<Boolean> condition) {
		Awaitility.await().until(condition);
	}

}
