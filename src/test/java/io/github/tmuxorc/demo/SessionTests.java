package io.github.tmuxorc.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTests {

	private final List<String> events = new ArrayList<>();

	@Test
	void enterWhenPasteWindowIsOpenIsSwallowedAndThenSubmits() {
		Session session = start();
		session.accept(new Input.Paste("say hi"), 1000);
		session.accept(Input.Key.ENTER, 1099);
		assertThat(this.events).containsExactly("SessionStart");
		session.accept(Input.Key.ENTER, 1100);
		session.tick(1199);
		assertThat(session.view(1199).working()).isNotNull();
		session.tick(1200);
		assertThat(session.view(1200).working()).isNull();
		assertThat(this.events).containsExactly("SessionStart", "UserPromptSubmit", "Stop");
		assertThat(texts(session)).contains("say hi", "hi", "Done in 1s");
	}

	@Test
	void interruptWhenPressedTwiceInTimeQuits() {
		Session session = start();
		session.accept(Input.Key.INTERRUPT, 1000);
		assertThat(session.view(1000).footer()).isEqualTo("Press Ctrl-C again to exit");
		assertThat(session.idleMillis(1000)).isEqualTo(2000);
		session.accept(Input.Key.INTERRUPT, 3000);
		assertThat(session.exitStatus()).isNull();
		session.accept(Input.Key.INTERRUPT, 4999);
		assertThat(session.exitStatus()).isZero();
	}

	@Test
	void idleMillisWhenIdleIsForever() {
		Session session = start();
		assertThat(session.idleMillis(5)).isNegative();
		submit(session, "wait 600", 0);
		assertThat(session.idleMillis(100)).isEqualTo(400);
	}

	@Test
	void endWhenDraftIsThereDoesNotQuit() {
		Session session = start();
		session.accept(new Input.Text("draft"), 0);
		session.accept(Input.Key.END, 0);
		assertThat(session.exitStatus()).isNull();
		session.accept(Input.Key.CLEAR, 0);
		session.accept(Input.Key.END, 0);
		assertThat(session.exitStatus()).isZero();
	}

	@Test
	void dialogWhenNobodyAnswersIsNotifiedOnce() {
		Session session = start();
		submit(session, "delete nothing", 0);
		assertThat(session.idleMillis(0)).isEqualTo(6000);
		assertThat(session.title(0)).isEqualTo("✳ demo");
		session.tick(6000);
		session.tick(7000);
		assertThat(this.events).containsExactly("SessionStart", "UserPromptSubmit", "PermissionRequest",
				"Notification");
		assertThat(session.idleMillis(7000)).isNegative();
	}

	@Test
	void dialogWhenPastedIntoStaysOpen() {
		Session session = start();
		submit(session, "delete nothing", 0);
		session.accept(new Input.Paste("1"), 10);
		session.accept(new Input.Text("x"), 10);
		assertThat(session.view(10).dialog()).isNotNull();
		session.accept(new Input.Text("1abc"), 10);
		assertThat(session.view(10).dialog()).isNull();
		assertThat(session.view(10).draft()).isEqualTo("abc");
	}

	@Test
	void dialogWhenAnsweredForTheSessionAsksNoMore() {
		Session session = start();
		submit(session, "delete nothing", 0);
		session.accept(new Input.Text("2"), 10);
		session.tick(1000);
		submit(session, "delete nothing", 2000);
		assertThat(session.view(2000).dialog()).isNull();
	}

	@Test
	void cancelWhenQueueWaitsRunsTheNext() {
		Session session = start();
		submit(session, "wait 600", 0);
		submit(session, "say next", 10);
		assertThat(session.view(10).queued()).containsExactly("say next");
		session.accept(Input.Key.ESCAPE, 20);
		session.tick(120);
		assertThat(texts(session)).contains("next");
		assertThat(this.events).containsExactly("SessionStart", "UserPromptSubmit", "UserPromptSubmit", "Stop");
	}

	private Session start(String... options) {
		Events sink = new Events("id", "/work", (event, fields) -> this.events.add(event));
		Session session = new Session(DemoOptions.parse(options), Path.of("/nowhere"), sink);
		session.start(0);
		return session;
	}

	private static void submit(Session session, String text, long now) {
		session.accept(new Input.Text(text), now);
		session.accept(Input.Key.ENTER, now);
	}

	private static List<String> texts(Session session) {
		return session.takeTranscript().stream().map(Entry::text).toList();
	}

}
